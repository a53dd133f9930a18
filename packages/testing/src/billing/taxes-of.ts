import type { AddOn, Customer, CustomerExtended, Tax } from "@lagokit/types";
import { taxTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";

/** The objects whose taxes can apply to a fee, the most specific first. */
type Owner = { readonly taxes?: readonly Tax[] | undefined } | undefined;

/** The taxes of a one-off item: those of the add-on, else of the customer, else of the billing entity. */
export function taxesOfAddOn(world: World, addOn: AddOn, customer: Customer): Tax[] {
  return taxesOf(world, [addOn], customer);
}

/** The taxes of the first owner that has any, else those of the customer, else those of the billing entity. */
export function taxesOf(world: World, owners: readonly Owner[], customer: Customer): Tax[] {
  // As: the table holds customers in the form of their own responses, which have taxes.
  const all = [...owners, customer as Partial<CustomerExtended>];
  const taxes = all.map((owner) => owner?.taxes ?? []).find(({ length }) => length > 0);
  return taxes === undefined ? defaultTaxes(world, customer) : current(world, taxes);
}

function defaultTaxes(world: World, { billing_entity_code: entity }: Customer): Tax[] {
  return world
    .table(taxTable)
    .where(({ applied_to_organization: applied, applied_to_billing_entities_codes: codes }) => {
      return codes === undefined || codes.length === 0 ? applied : codes.includes(entity);
    });
}

/** A tax as it is now, because the copy of its owner can be older. Deleted taxes no longer apply. */
function current(world: World, taxes: readonly Tax[]): Tax[] {
  return taxes.flatMap(({ lago_id: id }) => world.table(taxTable).get(id) ?? []);
}
