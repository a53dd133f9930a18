import type { RequestContext } from "../transport/request-context.ts";
import { parseJson } from "./parse-json.ts";
import { readBody } from "./read-body.ts";
import { refuseStatus } from "./read-response.ts";

/** Reads a whole response, and returns another complete response with the same body. */
export async function readWhole(context: RequestContext, response: Response): Promise<Response> {
  const { status, statusText, url } = response;
  const headers = new Headers(response.headers);
  const chunks: BlobPart[] = [];
  const body = await readBody(context, response, (chunk) => chunks.push(chunk));
  const bytes = new Blob(chunks.length > 0 ? chunks : [body]);
  if (!response.ok) refuseStatus(context);
  // openapi-fetch detects an empty body by this. An empty body can have had a length before it was decoded.
  if (bytes.size === 0) headers.set("content-length", "0");
  const whole = new Response(bytes.size > 0 ? bytes : null, { status, statusText, headers });
  return Object.defineProperty(whole, "url", { value: url });
}

/** Does the same, and refuses a body that is not JSON. */
export async function readWholeJson(context: RequestContext, response: Response): Promise<Response> {
  const whole = await readWhole(context, response);
  if (context.answer.body !== "") parseJson(context);
  return whole;
}
