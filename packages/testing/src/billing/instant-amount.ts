import type { Charge, ChargeFilter, ChargeProperties } from "@lagokit/types";
import { Big } from "big.js";

/**
 * The price of a single event. Free units do not count, and the limits of a transaction need no license here.
 *
 * `app/services/charges/estimate_instant/percentage_service.rb`, `app/services/charges/estimate_instant/standard_service.rb`.
 */
export function instantAmount(charge: Charge, filter: ChargeFilter | undefined, units: Big): Big {
  // As: the properties of each model are those of all models, with some of them.
  const properties = (filter ?? charge).properties as ChargeProperties;
  if (charge.charge_model === "standard") return units.times(properties.amount ?? 0);
  const { per_transaction_max_amount: most, per_transaction_min_amount: least } = properties;
  const amount = units
    .times(properties.rate ?? 0)
    .div(100)
    .plus(properties.fixed_amount ?? 0);
  if (least && amount.lt(least)) return new Big(least);
  return most && amount.gt(most) ? new Big(most) : amount;
}
