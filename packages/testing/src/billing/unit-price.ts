import type { FeeAmountDetails } from "@lagokit/types";
import { Big } from "big.js";

/** The price of a charge, in the currency's unit, not in cents. It is not rounded. */
export interface Price {
  readonly amount: Big;
  /** The amount of one unit that costs something. */
  readonly unitAmount: Big;
  /** The `amount_details` of the fee. */
  readonly details: FeeAmountDetails;
}

/** A price per unit of all units. */
export function perUnit(amount: Big, units: Big, details: Price["details"] = {}): Price {
  return { amount, unitAmount: units.eq(0) ? new Big(0) : amount.div(units), details };
}
