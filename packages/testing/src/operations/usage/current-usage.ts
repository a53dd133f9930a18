import type { Charge, CustomerUsage } from "@lagokit/types";
import type { ChargeUsage } from "../../billing/charge-usage.ts";
import { usageOf } from "../../billing/charge-usage.ts";
import { currentPeriod, issuingDate } from "../../billing/periods.ts";
import { usageTaxes } from "../../billing/usage-taxes.ts";
import {
  type CustomerRow,
  type PlanRow,
  planTable,
  type SubscriptionRow,
  subscriptionTable,
} from "../../state/tables.ts";
import { customerTable } from "../../state/tables.ts";
import { notAllowed, notFound } from "../../server/refusal.ts";
import { toTimestamp, type World } from "../../world/world.ts";
import { presentCharges } from "./present-charges.ts";
import { refuseFilters, selectCharges, type UsageQuery } from "./usage-filters.ts";

/** The usage of a subscription in its current period. `app/services/invoices/customer_usage_service.rb`. */
export function findCurrentUsage(world: World, externalCustomerId: string, query: UsageQuery): CustomerUsage {
  const customer = world.table(customerTable).byKey(externalCustomerId);
  // 1.51.0 GET /customers/{external_customer_id}/current_usage 404 names no customer.
  if (customer === undefined) throw notFound("resource");
  const subscription = activeSubscription(world, customer, query.text("external_subscription_id"));
  const plan = subscription && world.table(planTable).get(subscription.plan_id);
  if (subscription === undefined || plan === undefined) throw notAllowed("no_active_subscription");
  refuseFilters(world, query);
  const charges = selectCharges(plan, query);
  return usageIn(world, { customer, subscription, plan, charges }, query.flag("apply_taxes") ?? true);
}

interface UsageInput {
  readonly customer: CustomerRow;
  readonly subscription: SubscriptionRow;
  readonly plan: PlanRow;
  readonly charges: readonly Charge[];
}

function usageIn(world: World, input: UsageInput, areTaxed: boolean): CustomerUsage {
  const { customer, subscription, plan } = input;
  const billed = { subscription, plan, timezone: customer.applicable_timezone };
  const period = currentPeriod(billed, world.now());
  if (period === undefined) throw notAllowed("no_active_subscription");
  const scope = { externalSubscriptionId: subscription.external_id, period, currency: plan.amount_currency };
  const usages = byMetric(input.charges.map((charge) => usageOf(world, charge, scope)));
  const amount = usages.reduce((total, { amountCents }) => total + amountCents, 0);
  const taxes = areTaxed ? usageTaxes(world, usages, { plan, customer }) : 0;
  return {
    from_datetime: toTimestamp(period.from),
    to_datetime: toTimestamp(period.to),
    issuing_date: issuingDate(billed, world.now()),
    currency: plan.amount_currency,
    amount_cents: amount,
    total_amount_cents: amount + taxes,
    taxes_amount_cents: taxes,
    lago_invoice_id: null,
    charges_usage: presentCharges(usages, plan.amount_currency),
  };
}

/** Sorts by the names of the metrics. */
function byMetric(usages: readonly ChargeUsage[][]): ChargeUsage[] {
  return usages
    .toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : Number(nameOf(one) > nameOf(other))))
    .flat();
}

function nameOf([first]: readonly ChargeUsage[]): string {
  return first?.metric.name.toLowerCase() ?? "";
}

function activeSubscription(
  world: World,
  customer: CustomerRow,
  externalId: string | undefined,
): SubscriptionRow | undefined {
  if (externalId === undefined) return undefined;
  return world
    .table(subscriptionTable)
    .inGroup(externalId)
    .find(({ status, lago_customer_id: id }) => status === "active" && id === customer.lago_id);
}
