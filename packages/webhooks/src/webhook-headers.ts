import { WebhookVerificationError } from "./webhook-verification-error.ts";

/** The headers of a delivery: `Headers`, Node's `request.headers`, or any record. The case of names does not matter. */
export type WebhookHeaders = { get(name: string): string | null } | HeaderFields;

type HeaderFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads a header that must be there, and once; its name in small letters. */
export function readHeader(headers: WebhookHeaders, name: string): string {
  // What comes twice is joined by a comma, as HTTP libraries do; none of these headers has one of its own.
  const value = typeof headers.get === "function" ? headers.get(name) : joinedValues(headers as HeaderFields, name); // As: it is a record.
  if (value && !value.includes(",")) return value;
  throw new WebhookVerificationError(value ? "duplicate_header" : "missing_header", 401, `: ${name}`);
}

function joinedValues(fields: HeaderFields, name: string): string {
  let joined = "";
  for (const key of Object.keys(fields)) {
    // Few names are as long, and so few have to be written in small letters.
    if (key.length !== name.length || key.toLowerCase() !== name) continue;
    const value = String(fields[key] ?? "");
    joined = joined && value ? `${joined},${value}` : joined || value;
  }
  return joined;
}
