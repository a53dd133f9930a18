import type { ChargeFilter } from "@lagokit/types";
import { customerOf, planOf } from "../state/subscriptions.ts";
import type { SubscriptionRow } from "../state/tables.ts";
import type { World } from "../world/world.ts";
import { type ChargeUsage, usageOf } from "./charge-usage.ts";
import { toDecimal } from "../values/decimal.ts";
import type { FeeDraft } from "./fee-draft.ts";
import type { Period } from "./periods.ts";
import { datesOf, ownerOf } from "./subscription-fee.ts";
import { taxesOf } from "./taxes-of.ts";
import { allFilterValues } from "../values/all-filter-values.ts";

/** The fees of the usage in a period. Usage without units, events and an amount has none. `app/services/fees/charge_service.rb`. */
export function chargeFees(world: World, subscription: SubscriptionRow, period: Period): FeeDraft[] {
  const { charges, amount_currency: currency } = planOf(world, subscription);
  const scope = { externalSubscriptionId: subscription.external_id, period, currency };
  return charges
    .filter(({ pay_in_advance: isInAdvance }) => !isInAdvance)
    .flatMap((charge) => usageOf(world, charge, scope))
    .filter(({ units, count, amountCents }) => !units.eq(0) || count !== 0 || amountCents !== 0)
    .map((usage) => toFee(world, usage, { subscription, period }));
}

function toFee(
  world: World,
  usage: ChargeUsage,
  { subscription, period }: { readonly subscription: SubscriptionRow; readonly period: Period },
): FeeDraft {
  const { charge, filter, units } = usage;
  return {
    ...ownerOf(world, subscription),
    ...datesOf(period),
    item: chargeItem(usage),
    lago_charge_id: charge.lago_id,
    lago_charge_filter_id: filter?.lago_id ?? null,
    amount_cents: usage.amountCents,
    precise_amount_cents: toDecimal(usage.preciseAmount),
    units: toDecimal(units),
    total_aggregated_units: toDecimal(units),
    precise_unit_amount: toDecimal(usage.unitAmount),
    events_count: usage.count,
    amount_details: usage.details,
    taxes: taxesOf(world, [charge, planOf(world, subscription)], customerOf(world, subscription)),
  };
}

/** What a fee of a charge is about. */
export function chargeItem({
  charge,
  metric,
  filter,
  group,
}: Pick<ChargeUsage, "charge" | "filter" | "group" | "metric">): FeeDraft["item"] {
  return {
    type: "charge",
    code: metric.code,
    name: metric.name,
    description: metric.description,
    invoice_display_name: charge.invoice_display_name || metric.name,
    filters: filter?.values ?? null,
    filter_invoice_display_name: filter === undefined ? null : filterName(filter),
    lago_item_id: metric.lago_id,
    item_type: "BillableMetric",
    // As: the document does not say that the value of an event without the property is null.
    grouped_by: group as Record<string, string>,
  };
}

/** `display_name` in `app/models/charge_filter.rb`. */
function filterName({ invoice_display_name: name, values }: ChargeFilter): string {
  const names = Object.entries(values).flatMap(([key, list]) => (list[0] === allFilterValues ? [key] : list));
  return name || names.join(", ");
}
