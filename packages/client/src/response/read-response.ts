import { LagoConnectionError } from "../errors/lago-connection-error.ts";
import type { RequestContext } from "../transport/request-context.ts";
import { apiError } from "./api-error.ts";
import { parseJson } from "./parse-json.ts";
import { refuse } from "./unexpected-response.ts";

/** Reads a response to the end, and gives openapi-fetch one with no more to it than it parses. */
export async function readBuffered(context: RequestContext, response: Response): Promise<Response> {
  const { status, headers } = response;
  const body = await read(context, response.text());
  context.answer = { status, headers, body };
  checkStatus(context);
  const buffered = {
    ok: true,
    status,
    // It asks for the length alone, by which it knows an empty body.
    headers: { get: () => String(body.length) },
    text: () => body,
    json: () => parseJson(context),
  };
  // As: it is all that openapi-fetch asks of a response.
  return buffered as unknown as Response;
}

/** Reads a response to the end, and gives another whole one with the same body. */
export async function readWhole(context: RequestContext, response: Response): Promise<Response> {
  const { status, statusText, headers, url } = response;
  const bytes = await read(context, response.arrayBuffer());
  const body = new TextDecoder().decode(bytes);
  context.answer = { status, headers, body };
  checkStatus(context);
  if (context.isJson && body !== "") parseJson(context);
  const whole = new Response(bytes.byteLength > 0 ? bytes : null, { status, statusText, headers });
  return Object.defineProperty(whole, "url", { value: url });
}

function read<Body>({ operation }: RequestContext, body: Promise<Body>): Promise<Body> {
  return body.catch((cause: unknown) => {
    throw new LagoConnectionError(operation, cause);
  });
}

function checkStatus(context: RequestContext): void {
  const { operation, answer } = context;
  if (answer.status >= 400) throw apiError(operation, answer);
  if (answer.status < 200 || answer.status >= 300)
    refuse(context, `, a redirect${target(answer.headers)}, which is not followed: check \`baseUrl\``);
}

/** Where a redirect leads: the host alone, for a path can hold a secret. */
function target(headers: Headers): string {
  const location = headers.get("location") ?? "";
  return URL.canParse(location) ? ` to ${new URL(location).origin}` : "";
}
