import type { ChargeProperties } from "@lagokit/types";
import type { EventRow } from "../state/tables.ts";
import { propertyText } from "./property-text.ts";

/** The values of the properties that events are grouped by. Null for a missing or empty property. */
export type Group = Readonly<Record<string, string | null>>;

/** Groups events by the properties that a charge or a filter names. Without keys, all events are one group, without a name. */
export function groupEvents(properties: ChargeProperties, events: readonly EventRow[]): [Group, readonly EventRow[]][] {
  const keys = properties.pricing_group_keys ?? properties.grouped_by ?? [];
  if (keys.length === 0) return [[{}, events]];
  const groups = new Map<string, [Group, EventRow[]]>();
  for (const event of events) {
    const group = Object.fromEntries(keys.map((key) => [key, propertyText(event.properties, key) || null]));
    const id = JSON.stringify(Object.values(group));
    const found = groups.get(id);
    if (found === undefined) groups.set(id, [group, [event]]);
    else found[1].push(event);
  }
  return groups.size === 0 ? [[Object.fromEntries(keys.map((key) => [key, null])), []]] : [...groups.values()];
}
