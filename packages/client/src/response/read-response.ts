import { printable } from "../errors/printable.ts";
import type { RequestContext } from "../transport/request-context.ts";
import { apiError } from "./api-error.ts";
import { parseJson } from "./parse-json.ts";
import { readBody } from "./read-body.ts";
import { refuse } from "./unexpected-response.ts";

/** Reads a response to the end, and gives openapi-fetch one with no more to it than it parses. */
export async function readBuffered(context: RequestContext, response: Response): Promise<Response> {
  const body = await readBody(context, response);
  if (!response.ok) refuseStatus(context);
  const buffered = {
    ok: true,
    status: response.status,
    // It asks for the length alone, by which it knows an empty body.
    headers: { get: () => String(body.length) },
    text: () => body,
    json: () => parseJson(context),
  };
  // As: it is all that openapi-fetch asks of a response.
  return buffered as unknown as Response;
}

/** Refuses an answer that is no 2xx. */
export function refuseStatus(context: RequestContext): never {
  const { operation, answer } = context;
  if (answer.status >= 400) throw apiError(operation, answer);
  refuse(context, `, a redirect${target(context)}, which is not followed: check \`baseUrl\``);
}

/** Where a redirect leads: the host alone, for a path can hold a secret. */
function target({ operation, answer: { headers } }: RequestContext): string {
  const location = headers.get("location") ?? "";
  const origin = URL.canParse(location) && printable(new URL(location).origin, operation, /.+/);
  return origin ? ` to ${origin}` : "";
}
