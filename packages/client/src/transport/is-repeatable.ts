import type { OutgoingRequest } from "./outgoing-request.ts";
import type { RequestContext } from "./request-context.ts";

/**
 * Whether a write is the same done twice as done once, by its body: it adds no entry to a list, and does not change the code
 * by which the path finds what is written. A body that cannot be read says neither.
 */
export function isRepeatable({ operation, resend }: RequestContext, { url, body = "0" }: OutgoingRequest): boolean {
  // What the code at the end of the path is called in a body, e.g. of `{charge_code}`.
  const name = /(code|external_id)}$/.exec(operation.path)?.[1] ?? "";
  let isAdding = false;
  try {
    const value = JSON.parse(body, function (this: unknown, _key, inner) {
      // Of an entry with an id, the API knows which it is.
      isAdding ||= Array.isArray(this) && typeof inner === "object" && !(inner?.id ?? inner?.lago_id);
      return inner;
    });
    const code = decodeURIComponent(url.replace(/^[^?]*\/|\?.*/g, ""));
    const isRenaming = [value, ...Object.values(value)].some((fields) => (fields?.[name] ?? code) !== code);
    return !isRenaming && (resend === "replace" || !isAdding);
  } catch {
    return false;
  }
}
