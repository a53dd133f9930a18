import { printable } from "../errors/printable.ts";
import type { RequestContext } from "../transport/request-context.ts";
import { apiError } from "./api-error.ts";
import { parseJson } from "./parse-json.ts";
import { readBody } from "./read-body.ts";
import { refuse } from "./unexpected-response.ts";

/** Reads a whole response, and returns only what openapi-fetch needs to parse it. */
export async function readBuffered(context: RequestContext, response: Response): Promise<Response> {
  const body = await readBody(context, response);
  if (!response.ok) refuseStatus(context);
  const buffered = {
    ok: true,
    status: response.status,
    // openapi-fetch reads only the length, to detect an empty body.
    headers: { get: () => String(body.length) },
    text: () => body,
    json: () => parseJson(context),
  };
  // As: openapi-fetch reads nothing else of a response.
  return buffered as unknown as Response;
}

/** Throws the error for a response whose status is not 2xx. */
export function refuseStatus(context: RequestContext): never {
  const { operation, answer } = context;
  if (answer.status >= 400) throw apiError(operation, answer);
  refuse(context, `, a redirect${target(context)}, which is not followed: check \`baseUrl\``);
}

/** Returns where a redirect leads: only the origin, because a path can contain a secret. */
function target({ operation, answer: { headers } }: RequestContext): string {
  const location = headers.get("location") ?? "";
  const origin = URL.canParse(location) && printable(new URL(location).origin, operation, /.+/);
  return origin ? ` to ${origin}` : "";
}
