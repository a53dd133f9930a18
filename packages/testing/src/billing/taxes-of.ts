import type { Tax } from "@lagokit/types";
import { billingEntityTaxes, findBillingEntity } from "../state/billing-entities.ts";
import { currentTaxes, taxesWithIds } from "../state/current-taxes.ts";
import type { CustomerRow } from "../state/tables.ts";
import type { World } from "../world/world.ts";

/** Something that can have taxes of its own, such as a charge or a plan. */
export type TaxOwner = { readonly taxes?: readonly Tax[] | null | undefined };

/** The taxes of the first owner that has any, else those of the customer, else those of its billing entity. */
export function taxesOf(world: World, owners: readonly TaxOwner[], customer: CustomerRow): Tax[] {
  const all = [...owners.map(({ taxes }) => currentTaxes(world, taxes ?? [])), taxesWithIds(world, customer.tax_ids)];
  const found = all.find(({ length }) => length > 0);
  return found ?? billingEntityTaxes(world, findBillingEntity(world, customer.billing_entity_code));
}
