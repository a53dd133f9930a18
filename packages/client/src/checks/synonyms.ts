import { snakeCase } from "./nearest-name.ts";

/** Names that other APIs use for a field or a parameter, and that are not similar to Lago's name. */
export const otherNames: Readonly<Record<string, readonly string[]>> = {
  per_page: ["limit", "page_size", "size", "first"],
  external_subscription_id: ["customer_id", "external_customer_id"],
  code: ["event_name", "metric", "metric_code"],
  timestamp: ["time", "date", "created_at", "occurred_at"],
};

/** Finds the name that Lago uses for a name of another API. */
export function synonyms(given: string, names: readonly string[]): string | undefined {
  return names.find((name) => Object.hasOwn(otherNames, name) && otherNames[name]?.includes(snakeCase(given)));
}
