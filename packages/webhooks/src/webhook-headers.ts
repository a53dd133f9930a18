import { WebhookVerificationError } from "./webhook-verification-error.ts";

/** The headers of a delivery: `Headers`, Node's `request.headers`, or any record. The case of names does not matter. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads a header that must be there, and once; its name in small letters. */
export function readHeader(headers: WebhookHeaders, name: string): string {
  // What comes twice is joined by a comma, as HTTP libraries do; none of these headers has one of its own.
  const value = valuesOf(headers, name).join();
  if (value && !value.includes(",")) return value;
  throw new WebhookVerificationError(value ? "duplicate_header" : "missing_header", 401, `: ${name}`);
}

function valuesOf(headers: WebhookHeaders, name: string): readonly (string | null)[] {
  if (typeof headers.get === "function") return [headers.get(name)];
  // As: what has no such function is a record.
  const fields = Object.entries(headers as Readonly<Record<string, string | readonly string[] | undefined>>);
  return fields.flatMap(([key, value]) => (key.toLowerCase() === name && value) || []);
}
