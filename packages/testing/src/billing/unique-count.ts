import type { EventRow } from "../state/tables.ts";
import { propertyText } from "./property-text.ts";

/**
 * How many values of a property are present after all events. An event with `operation_type: "remove"` removes its value.
 *
 * `app/services/events/stores/postgres/unique_count_query.rb`: each change of the operation counts, and the first removal of a
 * value does not.
 */
export function uniqueCount(events: readonly EventRow[], field: string): number {
  const last = new Map<string | undefined, string>();
  let count = 0;
  for (const { properties } of events) {
    const value = propertyText(properties, field);
    const operation = propertyText(properties, "operation_type") ?? "add";
    if ((last.get(value) ?? "remove") !== operation) count += operation === "add" ? 1 : -1;
    last.set(value, operation);
  }
  return count;
}
