import type { OutgoingRequest } from "./outgoing-request.ts";
import type { RequestContext } from "./request-context.ts";

/**
 * Whether a write is the same done twice as done once, by its body: it adds no entry to a list, and does not change the code
 * by which the path finds what is written. A body that cannot be read says neither.
 */
export function isRepeatable({ operation, resend }: RequestContext, { url, body }: OutgoingRequest): boolean {
  if (body === undefined) return true;
  try {
    const value: unknown = JSON.parse(body);
    return !changesId(value, operation.path, url) && (resend === "replace" || !hasNewEntry(value));
  } catch {
    return false;
  }
}

/** Whether a body, or what is in its envelope, has another value for the last id of the path: `code` for `{charge_code}`. */
function changesId(body: unknown, path: string, url: string): boolean {
  const placeholder = /\{(\w+)\}$/.exec(path)?.[1];
  const id = decodeURIComponent(/[^/?]+(?=\?|$)/.exec(url)?.[0] ?? "");
  return [body, ...Object.values(Object(body))]
    .flatMap((fields) => (isObject(fields) ? Object.entries(fields) : []))
    .some(([name, value]) => value != null && value !== id && `_${placeholder}`.endsWith(`_${name}`));
}

/** Whether a list, at any depth, has an object without an id: of those with one, the API knows which they are. */
function hasNewEntry(value: unknown): boolean {
  if (!isObject(value)) return false;
  const isNew = (entry: unknown): boolean => isObject(entry) && !Array.isArray(entry) && !entry["id"] && !entry["lago_id"];
  return Object.values(value).some((inner) => hasNewEntry(inner) || (Array.isArray(value) && isNew(inner)));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
