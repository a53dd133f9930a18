import type { Tax } from "@lagokit/types";
import { billingEntityTaxes, findBillingEntity } from "../state/billing-entities.ts";
import { type CustomerRow, taxTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";

/** Something that can have taxes of its own, such as a charge or a plan. */
export type TaxOwner = { readonly taxes?: readonly Tax[] | null | undefined };

/** The taxes of the first owner that has any, else those of the customer, else those of its billing entity. */
export function taxesOf(world: World, owners: readonly TaxOwner[], customer: CustomerRow): Tax[] {
  const ids = owners.map(({ taxes }) => (taxes ?? []).map(({ lago_id: id }) => id));
  const found = [...ids, customer.tax_ids].map((list) => currentTaxes(world, list)).find(({ length }) => length > 0);
  return found ?? billingEntityTaxes(world, findBillingEntity(world, customer.billing_entity_code));
}

/** The current taxes, because the copies of their owners can be older. Deleted taxes no longer apply. */
function currentTaxes(world: World, ids: readonly string[]): Tax[] {
  return ids.flatMap((id) => world.table(taxTable).get(id) ?? []);
}
