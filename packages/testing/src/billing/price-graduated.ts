import type { ChargeProperties, FeeAmountDetailsGraduatedRange } from "@lagokit/types";
import { Big } from "big.js";
import type { Aggregation } from "./aggregate.ts";
import { toDecimal } from "../values/decimal.ts";
import { perUnit, type Price } from "./unit-price.ts";

type Tier = NonNullable<ChargeProperties["graduated_ranges"]>[number];

/**
 * The sum of the tiers that units are in: their units, and a flat amount for each. Without units, the flat amount of the first
 * tier is due: 1.51.0 GET /customers/{external_customer_id}/projected_usage 200.
 */
export function priceGraduated({ graduated_ranges: tiers = [] }: ChargeProperties, { units }: Aggregation): Price {
  const areAdjacent = tiers.slice(1).every((tier, index) => tier.from_value === tiers[index]?.to_value);
  const last = tiers.findIndex(({ to_value: to }) => to === null || units.lte(to));
  const used = last === -1 ? tiers : tiers.slice(0, last + 1);
  const ranges = used.map((tier) => priceTier(tier, unitsIn(tier, units, areAdjacent)));
  const amount = ranges.reduce((total, range) => total.plus(range.total_with_flat_amount), new Big(0));
  return perUnit(amount, units, { graduated_ranges: ranges });
}

function priceTier(tier: Tier, units: Big): FeeAmountDetailsGraduatedRange {
  const { from_value: from, to_value: to, flat_amount: flat, per_unit_amount: each } = tier;
  return {
    from_value: from,
    to_value: to,
    flat_unit_amount: toDecimal(flat),
    per_unit_amount: toDecimal(units.eq(0) ? 0 : each),
    units: toDecimal(units),
    per_unit_total_amount: toDecimal(units.times(each)),
    total_with_flat_amount: toDecimal(units.times(each).plus(flat)),
  };
}

/** The bounds of a tier are inclusive. If each tier begins where the one before it ends, only its upper bound is. */
function unitsIn({ from_value: from, to_value: to }: Tier, units: Big, areAdjacent: boolean): Big {
  const last = to !== null && units.gte(to) ? new Big(to) : units;
  if (from === 0) return last;
  return last.minus(from).plus(areAdjacent ? 0 : 1);
}
