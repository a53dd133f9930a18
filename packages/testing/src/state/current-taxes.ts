import type { Tax } from "@lagokit/types";
import type { World } from "../world/world.ts";
import { taxTable } from "./tables.ts";

/** The taxes of an object with their current rates, in the form in which objects contain them. A deleted tax no longer applies. */
export function currentTaxes(world: World, taxes: readonly Pick<Tax, "lago_id">[]): Tax[] {
  return taxesWithIds(
    world,
    taxes.map(({ lago_id: id }) => id),
  );
}

/** The taxes with these IDs, without those that are deleted. Only the responses about taxes name billing entities. */
export function taxesWithIds(world: World, ids: readonly string[]): Tax[] {
  return ids.flatMap((id) => {
    const tax = world.table(taxTable).get(id);
    if (tax === undefined) return [];
    const { applied_to_billing_entities_codes: _codes, ...rest } = tax;
    return [rest];
  });
}
