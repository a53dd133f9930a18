import type { RequestContext } from "../transport/request-context.ts";
import { refuse } from "./unexpected-response.ts";

/** Parses the body of an answer, and refuses one that is no JSON. */
export function parseJson(context: RequestContext): unknown {
  const { body } = context.answer;
  try {
    return JSON.parse(body);
  } catch {
    // The parser's own error is no cause to keep: its message quotes the body.
    return refuse(context, /^\s*</.test(body) ? " with HTML instead of JSON: check `baseUrl`" : " with broken JSON");
  }
}
