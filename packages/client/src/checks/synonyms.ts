import { snakeCase } from "./nearest-name.ts";

/** What other APIs call a field or a parameter, which no likeness of the names can tell. */
export const otherNames: Readonly<Record<string, readonly string[]>> = {
  per_page: ["limit", "page_size", "size", "first"],
  external_subscription_id: ["customer_id", "external_customer_id"],
  code: ["event_name", "metric", "metric_code"],
  timestamp: ["time", "date", "created_at", "occurred_at"],
};

/** Finds the name, of some, that the API has for one of another API's. */
export function synonyms(given: string, names: readonly string[]): string | undefined {
  return names.find((name) => Object.hasOwn(otherNames, name) && otherNames[name]?.includes(snakeCase(given)));
}
