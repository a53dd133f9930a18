import type { CustomerMetadata } from "@lagokit/types";
import { invalid } from "../../server/refusal.ts";
import type { World } from "../../world/world.ts";
import type { CustomerInput } from "./input.ts";

type Entry = NonNullable<CustomerInput["metadata"]>[number];

/**
 * The metadata of a customer after a request. The list of the request replaces the existing one, except for entries
 * whose `id` it names. An entry without the `id` of an existing one cannot have its key, even though that one goes.
 */
export function replaceMetadata(
  world: World,
  existing: readonly CustomerMetadata[],
  inputs: CustomerInput["metadata"],
): CustomerMetadata[] {
  if (inputs == null) return [...existing];
  const entries = new Map(existing.map((entry) => [entry.lago_id, entry]));
  const kept = new Set<string>();
  for (const input of inputs) {
    const entry = entryOf(world, entries, input);
    refuseInvalidEntry(entry, entries);
    entries.set(entry.lago_id, entry);
    kept.add(entry.lago_id);
  }
  return [...entries.values()].filter(({ lago_id: id }) => kept.has(id));
}

function entryOf(world: World, entries: ReadonlyMap<string, CustomerMetadata>, input: Entry): CustomerMetadata {
  const { id, key, value, display_in_invoice: shown } = input;
  const existing = id === undefined ? undefined : entries.get(id);
  const { lago_id, created_at } = existing ?? { lago_id: world.newId(), created_at: world.timestamp() };
  return {
    lago_id,
    key: key ?? existing?.key ?? "",
    value: value ?? existing?.value ?? "",
    display_in_invoice: shown ?? false,
    created_at,
  };
}

function refuseInvalidEntry(entry: CustomerMetadata, entries: ReadonlyMap<string, CustomerMetadata>): void {
  const taken = [...entries.values()].some(({ key, lago_id: id }) => key === entry.key && id !== entry.lago_id);
  const key = [...codes(entry.key, 20), ...(taken ? ["value_already_exist"] : [])];
  const value = codes(entry.value, 100);
  if (key.length > 0 || value.length > 0)
    throw invalid({ ...(key.length > 0 && { key }), ...(value.length > 0 && { value }) });
}

function codes(text: string, maximum: number): string[] {
  if (text.trim() === "") return ["value_is_mandatory"];
  return text.length > maximum ? ["value_is_too_long"] : [];
}
