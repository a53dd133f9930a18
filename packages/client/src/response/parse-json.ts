import type { RequestContext } from "../transport/request-context.ts";
import { refuse } from "./unexpected-response.ts";

/**
 * Matches the end of an amount's name, then 16 or more digits or an exponent. The lookbehind captures the whole name.
 *
 * Nothing matches inside a JSON string, because each quote has a backslash before it there.
 */
const suspects = /_cents\w{0,40}"\s*:\s*(-?\d(?:\d{15}|[\d.]*e)[\d.e+-]*)(?<=(\w*)"[^"]*)/gi;

/** Parses the body of a response. Refuses invalid JSON, and an amount that JavaScript would round. */
export function parseJson(context: RequestContext): unknown {
  const { body } = context.answer;
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    // The parser's own error is not kept as the cause: its message quotes the body.
    refuse(context, /^\s*</.test(body) ? " with HTML instead of JSON: check `baseUrl`" : " with invalid JSON");
  }
  for (const [, amount, name] of body.matchAll(suspects))
    if (Math.abs(Number(amount)) >= 2 ** 53)
      refuse(context, ` with an amount that JavaScript would round in \`${name}\``);
  return value;
}
