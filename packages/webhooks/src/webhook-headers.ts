import { WebhookVerificationError } from "./webhook-verification-error.ts";

/** Headers of a delivery: `Headers`, Node's `request.headers`, or any record. Names are case-insensitive. */
export type WebhookHeaders = { get(name: string): string | null } | HeaderFields;

type HeaderFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads a header that must occur exactly once. The name is in lowercase. */
export function readHeader(headers: WebhookHeaders, name: string): string {
  // HTTP libraries join the values of a repeated header with a comma. A value of these headers contains no comma.
  const value = typeof headers.get === "function" ? headers.get(name) : joinedValues(headers as HeaderFields, name); // As: it is a record.
  if (value && !value.includes(",")) return value;
  throw new WebhookVerificationError(value ? "duplicate_header" : "missing_header", 401, `: ${name}`);
}

function joinedValues(fields: HeaderFields, name: string): string {
  let joined = "";
  for (const key of Object.keys(fields)) {
    // Few names have this length, so few need `toLowerCase`.
    if (key.length !== name.length || key.toLowerCase() !== name) continue;
    const value = String(fields[key] ?? "");
    joined = joined && value ? `${joined},${value}` : joined || value;
  }
  return joined;
}
