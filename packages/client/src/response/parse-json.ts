import type { RequestContext } from "../transport/request-context.ts";
import { refuse } from "./unexpected-response.ts";

/**
 * The end of the name of an amount, a number of 16 digits or with an exponent, and, once these are found, the whole name.
 *
 * Within a text of the JSON, a quote has a backslash before it, so that none of these is in one.
 */
const suspects = /_cents\w{0,40}"\s*:\s*(-?\d(?:\d{15}|[\d.]*e)[\d.e+-]*)(?<=(\w*)"[^"]*)/gi;

/** Parses the body of an answer, and refuses one that is no JSON, or that has an amount which would be rounded. */
export function parseJson(context: RequestContext): unknown {
  const { body } = context.answer;
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    // The parser's own error is no cause to keep: its message quotes the body.
    refuse(context, /^\s*</.test(body) ? " with HTML instead of JSON: check `baseUrl`" : " with broken JSON");
  }
  for (const [, amount, name] of body.matchAll(suspects))
    if (Math.abs(Number(amount)) >= 2 ** 53)
      refuse(context, ` with more than JavaScript counts exactly in \`${name}\``);
  return value;
}
