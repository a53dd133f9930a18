import type {
  Currency,
  CustomerChargeFiltersUsage,
  CustomerChargeGroupedUsage,
  CustomerChargeUsage,
} from "@lagokit/types";
import { Big } from "big.js";
import type { ChargeUsage } from "../../billing/charge-usage.ts";
import { groupBy } from "../../values/group-by.ts";
import { toDecimal } from "../../values/decimal.ts";

/** The usage of a charge, or of one of its filters and groups. */
export type UsagePart = Pick<ChargeUsage, "amountCents" | "charge" | "count" | "filter" | "group" | "metric" | "units">;

/** Presents usage by charge, and each charge by its filters and groups. */
export function presentCharges(usages: readonly UsagePart[], currency: Currency): CustomerChargeUsage[] {
  return groupBy(usages, ({ charge }) => charge.lago_id).map(([, parts]) => presentCharge(parts, currency));
}

function presentCharge(parts: readonly UsagePart[], currency: Currency): CustomerChargeUsage {
  const [first] = parts;
  if (first === undefined) throw new Error("A charge always has usage.");
  const { charge, metric } = first;
  return {
    ...sumUp(parts),
    amount_currency: currency,
    charge: {
      lago_id: charge.lago_id,
      code: charge.code,
      charge_model: charge.charge_model,
      invoice_display_name: charge.invoice_display_name,
    },
    billable_metric: {
      lago_id: metric.lago_id,
      name: metric.name,
      code: metric.code,
      aggregation_type: metric.aggregation_type,
    },
    filters: presentFilters(parts),
    grouped_usage: presentGroups(parts),
    presentation_breakdowns: [],
  };
}

function presentFilters(parts: readonly UsagePart[]): CustomerChargeFiltersUsage {
  if (!parts.some(({ charge }) => charge.filters.length > 0)) return [];
  return groupBy(parts, ({ filter }) => filter).map(([filter, filtered]) => ({
    ...sumUp(filtered),
    invoice_display_name: filter?.invoice_display_name ?? null,
    values: filter?.values ?? null,
    presentation_breakdowns: [],
  }));
}

function presentGroups(parts: readonly UsagePart[]): CustomerChargeGroupedUsage {
  if (parts.every(({ group }) => Object.keys(group).length === 0)) return [];
  return groupBy(parts, ({ group }) => JSON.stringify(group)).map(([, grouped]) => ({
    ...sumUp(grouped),
    // As: the document does not say that the value of an event without the property is null.
    grouped_by: (grouped[0]?.group ?? {}) as Record<string, string>,
    filters: presentFilters(grouped),
    presentation_breakdowns: [],
  }));
}

function sumUp(parts: readonly UsagePart[]) {
  const units = toDecimal(parts.reduce((total, part) => total.plus(part.units), new Big(0)));
  return {
    units,
    total_aggregated_units: units,
    events_count: parts.reduce((total, { count }) => total + count, 0),
    amount_cents: parts.reduce((total, { amountCents }) => total + amountCents, 0),
    pricing_unit_details: null,
  };
}
