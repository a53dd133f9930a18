import type { ChargeProperties } from "@lagokit/types";
import { Big } from "big.js";
import { NotSimulated } from "../server/refusal.ts";
import type { Aggregation } from "./aggregate.ts";
import { toDecimal } from "../values/decimal.ts";
import { priceGraduated } from "./price-graduated.ts";
import { pricePercentage } from "./price-percentage.ts";
import { perUnit, type Price } from "./unit-price.ts";

type Model = (properties: ChargeProperties, aggregation: Aggregation, license: boolean) => Price;

/** `app/services/charge_models/*_service.rb`. */
const models: Readonly<Record<string, Model>> = {
  standard: ({ amount = "0" }, { units }) => perUnit(units.times(amount), units),
  graduated: priceGraduated,
  package: pricePackage,
  percentage: pricePercentage,
  volume: priceVolume,
};

/** Computes the price of aggregated units. */
export function priceOf(model: string, properties: ChargeProperties, { aggregation, license }: PriceInput): Price {
  const compute = models[model];
  if (compute === undefined)
    throw new NotSimulated(
      `The fake does not compute the charge model ${model}. Use standard, graduated, package, percentage or volume.`,
    );
  return compute(properties, aggregation, license);
}

/** What is priced, and whether features of a license are part of the price. */
export interface PriceInput {
  readonly aggregation: Aggregation;
  readonly license: boolean;
}

/** A package costs its price as soon as one of its units is used. */
function pricePackage(properties: ChargeProperties, { units }: Aggregation): Price {
  const { amount: each = "0", free_units: free = 0, package_size: size = 1 } = properties;
  const paid = units.gt(free) ? units.minus(free) : new Big(0);
  const details = { per_package_size: size, per_package_unit_amount: toDecimal(each), paid_units: toDecimal(paid) };
  const unused = { per_package_size: 0, per_package_unit_amount: "0.0", paid_units: "0.0", free_units: "0.0" };
  return perUnit(
    paid.div(size).round(0, Big.roundUp).times(each),
    paid,
    units.eq(0) ? unused : { ...details, free_units: toDecimal(free) },
  );
}

/** All units have the price of the tier that the last one is in. */
function priceVolume({ volume_ranges: ranges = [] }: ChargeProperties, { units }: Aggregation): Price {
  if (units.eq(0)) return perUnit(units, units, volumeDetails("0", "0", units));
  const whole = units.round(0, Big.roundUp);
  const tier = ranges.find(({ from_value: from, to_value: to }) => whole.gte(from) && (to === null || units.lte(to)));
  if (tier === undefined) throw new NotSimulated(`No range of the charge contains ${units.toFixed()} units.`);
  const { flat_amount: flat, per_unit_amount: each } = tier;
  return perUnit(units.times(each).plus(flat), units, volumeDetails(flat, each, units.times(each)));
}

function volumeDetails(flat: string, each: string, total: Big): Price["details"] {
  return {
    flat_unit_amount: toDecimal(flat),
    per_unit_amount: toDecimal(each),
    per_unit_total_amount: toDecimal(total),
  };
}
