import type { BillableMetric, Charge, FeeEstimate } from "@lagokit/types";
import { Big } from "big.js";
import { chargeItem } from "../../billing/charge-fees.ts";
import { toDecimal } from "../../values/decimal.ts";
import { groupBy } from "../../values/group-by.ts";
import { instantAmount } from "../../billing/instant-amount.ts";
import { matchingFilter } from "../../billing/matching-filter.ts";
import { roundUnits } from "../../billing/round-units.ts";
import { subunitsOf } from "../../values/subunits.ts";
import { inEnvelope } from "../../server/call.ts";
import type { Handlers } from "../../server/handlers.ts";
import { invalid, NotSimulated } from "../../server/refusal.ts";
import { customerOf, findSubscription, planOf } from "../../state/subscriptions.ts";
import { findBillableMetric, type SubscriptionRow } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { unitsOf } from "./instant-units.ts";

/** An event to estimate. Each field can be missing. */
interface EventInput {
  readonly code?: string | null | undefined;
  readonly external_subscription_id?: string | null | undefined;
  readonly transaction_id?: string | null | undefined;
  readonly properties?: Readonly<Record<string, unknown>> | null | undefined;
}

/** The estimates of fees of single events, which do not depend on other events. */
export const instantEstimates: Handlers<"eventBatchEstimateInstantFees" | "eventEstimateInstantFees"> = {
  eventEstimateInstantFees({ world, body }) {
    const event: EventInput = inEnvelope(body, "event");
    const subscription = findSubscription(world, event.external_subscription_id ?? "");
    const charges = instantCharges(world, subscription).filter(({ metric }) => metric.code === event.code);
    refuseWithout(charges);
    return { fees: charges.map((priced) => estimate(world, { subscription, event, ...priced })) };
  },
  eventBatchEstimateInstantFees({ world, body }) {
    if (!Array.isArray(body.events)) throw new NotSimulated("Lago fails without events. Send a list of events.");
    const events: readonly EventInput[] = body.events;
    const groups = groupBy(events, ({ external_subscription_id: id }) => id ?? "");
    const fees = groups.flatMap(([id, group]) => estimateAll(world, findSubscription(world, id), group));
    return { fees };
  },
};

interface Priced {
  readonly charge: Charge;
  readonly metric: BillableMetric;
}

/** Events whose code has no charge are left out, if the plan has any charge that can be estimated. */
function estimateAll(world: World, subscription: SubscriptionRow, events: readonly EventInput[]): FeeEstimate[] {
  const charges = instantCharges(world, subscription);
  refuseWithout(charges);
  return events.flatMap((event) =>
    charges
      .filter(({ metric }) => metric.code === event.code)
      .map((priced) => estimate(world, { subscription, event, ...priced })),
  );
}

/** The charges of a plan that are paid in advance and whose price does not depend on other events. */
function instantCharges(world: World, subscription: SubscriptionRow): Priced[] {
  return (planOf(world, subscription).charges ?? [])
    .filter(({ charge_model: model, pay_in_advance: inAdvance }) => inAdvance && /^(percentage|standard)$/.test(model))
    .map((charge) => ({ charge, metric: findBillableMetric(world, charge.lago_billable_metric_id) }));
}

function refuseWithout(charges: readonly Priced[]): void {
  if (charges.length === 0) throw invalid({ code: ["does_not_match_an_instant_charge"] });
}

interface Estimated extends Priced {
  readonly subscription: SubscriptionRow;
  readonly event: EventInput;
}

/** `app/services/fees/estimate_instant/base_service.rb`. Taxes and free units are not part of it. */
function estimate(world: World, { subscription, event, charge, metric }: Estimated): FeeEstimate {
  const { lago_id, external_id } = customerOf(world, subscription);
  const filter = matchingFilter(charge, metric, event.properties ?? {});
  const units = roundUnits(metric, unitsOf(metric, event.properties ?? {}));
  return {
    ...emptyFee,
    ...amountsOf(planOf(world, subscription).amount_currency, units, instantAmount(charge, filter, units)),
    lago_charge_id: charge.lago_id,
    lago_charge_filter_id: filter?.lago_id ?? null,
    lago_subscription_id: subscription.lago_id,
    external_subscription_id: subscription.external_id,
    lago_customer_id: lago_id,
    external_customer_id: external_id,
    item: { ...chargeItem({ charge, metric, filter, group: {} }), type: "charge", item_type: "BillableMetric" },
    invoiceable: charge.invoiceable,
    units: toDecimal(units),
    event_transaction_id: event.transaction_id ?? world.newId(),
  };
}

function amountsOf(currency: FeeEstimate["amount_currency"], units: Big, amount: Big) {
  const subunits = subunitsOf(currency);
  const rounded = amount.round(subunits === 1 ? 0 : 2, Big.roundHalfUp);
  const cents = toDecimal(rounded.times(subunits));
  return {
    amount_cents: cents,
    total_amount_cents: cents,
    amount_currency: currency,
    total_amount_currency: currency,
    precise_amount: toDecimal(amount),
    precise_total_amount: toDecimal(amount),
    precise_unit_amount: toDecimal(rounded.eq(0) ? 0 : rounded.div(units).times(subunits)),
  };
}

const emptyFee = {
  lago_id: null,
  lago_invoice_id: null,
  lago_true_up_fee_id: null,
  lago_true_up_parent_fee_id: null,
  pay_in_advance: true,
  taxes_amount_cents: 0,
  taxes_precise_amount: 0,
  taxes_rate: 0,
  description: null,
  precise_coupons_amount_cents: "0.0",
  events_count: 1,
  payment_status: "pending",
  created_at: null,
  succeeded_at: null,
  failed_at: null,
  refunded_at: null,
  amount_details: null,
} as const;
