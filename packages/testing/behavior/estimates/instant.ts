import type { FeeEstimate } from "@lagokit/client";
import assert from "node:assert/strict";
import type { Behavior, Stage } from "../behavior.ts";
import { refused } from "../refused.ts";

interface Prepared {
  readonly subscription: string;
  readonly metric: string;
}

/** Creates a subscription with a charge of a sum that is paid in advance. */
async function prepare({ lago, unique, cleanUp }: Stage, charge: object): Promise<Prepared> {
  const [metric, plan, customer, subscription] = ["metric", "plan", "customer", "subscription"].map(unique);
  assert.ok(metric && plan && customer && subscription);
  cleanUp(() => lago.billableMetrics.delete(metric));
  cleanUp(() => lago.plans.delete(plan));
  cleanUp(() => lago.customers.delete(customer));
  const input = { name: "Volume", code: metric, aggregation_type: "sum_agg", field_name: "volume" } as const;
  const { lago_id: billable_metric_id } = await lago.billableMetrics.create(input);
  const inAdvance = { billable_metric_id, code: unique("charge"), pay_in_advance: true, ...charge } as const;
  await lago.plans.create({
    name: "Team",
    code: plan,
    interval: "monthly",
    amount_cents: 0,
    amount_currency: "EUR",
    pay_in_advance: false,
    // As: behaviors pass the model and the properties of a charge together.
    charges: [inAdvance as never],
  });
  await lago.customers.create({ external_id: customer });
  await lago.subscriptions.create({ external_customer_id: customer, plan_code: plan, external_id: subscription });
  return { subscription, metric };
}

/** Estimates the fee of an event with a volume. */
async function estimate({ lago, unique }: Stage, { subscription, metric }: Prepared, volume: string | number) {
  const transaction_id = unique("transaction");
  const event = { code: metric, external_subscription_id: subscription, transaction_id, properties: { volume } };
  const [fee] = await lago.events.estimateInstantFees(event);
  assert.ok(fee);
  assert.equal(fee.event_transaction_id, transaction_id);
  return amounts(fee);
}

function amounts({ amount_cents, precise_amount, precise_unit_amount, units }: FeeEstimate): (string | undefined)[] {
  return [units, amount_cents, precise_amount, precise_unit_amount];
}

const creates = ["a billable metric", "a plan", "a customer", "a subscription"];

/** The behavior of estimates of the fees of single events. */
export const instantEstimates: readonly Behavior[] = [
  {
    title:
      "An instant estimate of a percentage charge is the rate of one event, with its fixed amount, as decimal text.",
    evidence: [
      "1.51.0 POST /events/estimate_instant_fees 200",
      "app/services/charges/estimate_instant/percentage_service.rb:15-28@20277d9d06",
    ],
    creates,
    async run(stage) {
      const prepared = await prepare(stage, { charge_model: "percentage", properties: { rate: "0.1" } });
      const withFixed = await prepare(stage, {
        charge_model: "percentage",
        properties: { rate: "1", fixed_amount: "0.5" },
      });

      assert.deepEqual(await estimate(stage, prepared, 400), ["400.0", "40.0", "0.4", "0.1"]);
      assert.deepEqual(await estimate(stage, withFixed, "50"), ["50.0", "100.0", "1.0", "2.0"]);
    },
  },
  {
    title: "An instant estimate of a standard charge is rounded to cents, and its precise amount is not.",
    evidence: [
      "1.51.0 POST /events/estimate_instant_fees 200",
      "app/services/charges/estimate_instant/standard_service.rb:15-25@20277d9d06",
    ],
    creates,
    async run(stage) {
      const prepared = await prepare(stage, { charge_model: "standard", properties: { amount: "0.0125" } });

      assert.deepEqual(await estimate(stage, prepared, "10"), ["10.0", "13.0", "0.125", "1.3"]);
      assert.deepEqual(await estimate(stage, prepared, "0"), ["0.0", "0.0", "0.0", "0.0"]);
    },
  },
  {
    title: "A batch of instant estimates leaves out events whose code has no charge. A single one is refused.",
    evidence: [
      "1.51.0 POST /events/batch_estimate_instant_fees 200",
      "1.51.0 POST /events/estimate_instant_fees 422",
      "1.51.0 POST /events/estimate_instant_fees 404",
      "app/services/fees/estimate_instant/batch_pay_in_advance_service.rb:45-50@20277d9d06",
    ],
    creates,
    async run(stage) {
      const { lago, unique } = stage;
      const { subscription, metric } = await prepare(stage, { charge_model: "standard", properties: { amount: "2" } });
      const known = { code: metric, external_subscription_id: subscription, properties: { volume: 3 } };
      const unknown = { ...known, code: unique("metric") };

      const fees = await lago.events.estimateInstantFeesBatch([known, unknown]);

      assert.deepEqual(
        fees.map((fee) => fee.amount_cents),
        ["600.0"],
      );
      const details = { code: ["does_not_match_an_instant_charge"] };
      await refused(lago.events.estimateInstantFees(unknown), 422, details);
      const elsewhere = { ...known, external_subscription_id: unique("subscription") };
      await refused(lago.events.estimateInstantFees(elsewhere), 404, "subscription_not_found");
    },
  },
];
