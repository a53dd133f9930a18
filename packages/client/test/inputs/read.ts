import type { Tax } from "../../src/index.ts";

/** When everything was created. */
export const at = "2026-01-31T09:30:00Z";

/** Two taxes, as they are read. */
export const taxes: Tax[] = ["vat", "city"].map((code) => ({
  lago_id: code,
  code,
  name: code,
  rate: 20,
  description: null,
  applied_to_organization: false,
  created_at: at,
}));

/** What is sent of an input. */
export const sent = (input: unknown): unknown => JSON.parse(JSON.stringify(input));
