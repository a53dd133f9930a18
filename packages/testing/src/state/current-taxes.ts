import type { Tax } from "@lagokit/types";
import type { World } from "../world/world.ts";
import { taxTable } from "./tables.ts";

/** The taxes of an object with their current rates. A deleted tax no longer applies. */
export function currentTaxes(world: World, taxes: readonly Tax[]): Tax[] {
  return taxes.flatMap(({ lago_id: id }) => world.table(taxTable).get(id) ?? []);
}
