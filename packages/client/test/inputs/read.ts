import type { Tax } from "../../src/index.ts";

/** The creation time of all objects. */
export const at = "2026-01-31T09:30:00Z";

/** Two taxes, as a response has them. */
export const taxes: Tax[] = ["vat", "city"].map((code) => ({
  lago_id: code,
  code,
  name: code,
  rate: 20,
  description: null,
  applied_to_organization: false,
  created_at: at,
}));

/** The serialized form of an input. */
export const sent = (input: unknown): unknown => JSON.parse(JSON.stringify(input));
