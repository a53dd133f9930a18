import type { RequestContext } from "../transport/request-context.ts";
import { parseJson } from "./parse-json.ts";
import { readBody, refuseStatus } from "./read-response.ts";

/** Reads a response to the end, and gives another whole one with the same body. */
export async function readWhole(context: RequestContext, response: Response): Promise<Response> {
  const { status, statusText, headers, url } = response;
  const bytes = await readBody(context, response.arrayBuffer());
  context.answer = { status, headers, body: new TextDecoder().decode(bytes) };
  if (!response.ok) refuseStatus(context);
  const whole = new Response(bytes.byteLength > 0 ? bytes : null, { status, statusText, headers });
  return Object.defineProperty(whole, "url", { value: url });
}

/** Does the same, and refuses a body that is no JSON. */
export async function readWholeJson(context: RequestContext, response: Response): Promise<Response> {
  const whole = await readWhole(context, response);
  if (context.answer.body !== "") parseJson(context);
  return whole;
}
