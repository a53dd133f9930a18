import type { Charge } from "@lagokit/types";
import { Big } from "big.js";
import type { CustomerRow, PlanRow } from "../state/tables.ts";
import type { World } from "../world/world.ts";
import type { ChargeUsage } from "./charge-usage.ts";
import { taxesOf } from "./taxes-of.ts";

/** Whose taxes apply if a charge has none. */
export interface TaxOwners {
  readonly plan: PlanRow;
  readonly customer: CustomerRow;
}

/** The taxes of usage, rounded once, as those of an invoice are. */
export function usageTaxes(world: World, usages: readonly ChargeUsage[], { plan, customer }: TaxOwners): number {
  const rateOf = (charge: Charge): Big =>
    taxesOf(world, [charge, plan], customer).reduce((total, { rate }) => total.plus(rate), new Big(0));
  const taxes = usages.reduce(
    (total, { charge, amountCents }) => total.plus(rateOf(charge).times(amountCents).div(100)),
    new Big(0),
  );
  return taxes.round(0, Big.roundHalfUp).toNumber();
}
