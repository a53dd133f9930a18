import assert from "node:assert/strict";
import type { Behavior, Stage } from "../behavior.ts";
import { refused } from "../refused.ts";

const createService = "app/services/applied_coupons/create_service.rb";

type CouponInput = Parameters<Stage["lago"]["coupons"]["create"]>[0];

const fiveEuros = {
  name: "Welcome",
  coupon_type: "fixed_amount",
  amount_cents: 500,
  amount_currency: "EUR",
  frequency: "once",
  expiration: "no_expiration",
} as const;

/** Creates a coupon and a customer, and returns what applies one to the other. */
async function prepare({ lago, unique, cleanUp }: Stage, coupon: Partial<CouponInput> = {}) {
  const input = { external_customer_id: unique("lumen"), coupon_code: unique("welcome") };
  cleanUp(() => lago.customers.delete(input.external_customer_id));
  cleanUp(() => lago.coupons.delete(input.coupon_code));
  await lago.customers.create({ external_id: input.external_customer_id, name: "Lumen Bikes" });
  // As: the parts of a union cannot be spread together.
  await lago.coupons.create({ ...fiveEuros, ...coupon, code: input.coupon_code } as CouponInput);
  return input;
}

/** The behavior of coupons that are applied to customers. */
export const appliedCoupons: readonly Behavior[] = [
  {
    title: "A coupon is applied to a customer, found in both lists, and terminated for the customer.",
    evidence: [
      "1.51.0 POST /applied_coupons 200",
      "1.51.0 GET /applied_coupons 200",
      "1.51.0 GET /customers/{external_customer_id}/applied_coupons 200",
      "1.51.0 DELETE /customers/{external_customer_id}/applied_coupons/{applied_coupon_id} 200",
      "1.51.0 DELETE /customers/{external_customer_id}/applied_coupons/{applied_coupon_id} 404",
    ],
    creates: ["a coupon", "a customer"],
    async run(stage) {
      const { lago } = stage;
      const input = await prepare(stage);
      const { external_customer_id: id, coupon_code: code } = input;

      const applied = await lago.coupons.apply(input);
      const listed = await lago.appliedCoupons.list({ coupon_code: [code], status: "active" }).toArray({ limit: 10 });
      const own = await lago.customers.appliedCoupons.list(id).toArray({ limit: 10 });
      const ended = await lago.customers.appliedCoupons.delete(id, applied.lago_id);
      const active = await lago.customers.appliedCoupons.list(id, { status: "active" }).toArray({ limit: 10 });

      assert.deepEqual([applied.amount_cents, applied.amount_cents_remaining, applied.status], [500, 500, "active"]);
      assert.deepEqual(listed, [{ ...applied, credits: [] }]);
      assert.deepEqual(own, listed);
      assert.equal(ended?.status, "terminated");
      assert.notEqual(ended?.terminated_at, null);
      assert.deepEqual(active, []);
      const unknown = lago.customers.appliedCoupons.delete(id, "1a901a90-0000-4000-8000-999999999999");
      await refused(unknown, 404, "applied_coupon_not_found");
    },
  },
  {
    title: "A request can override the amount and the frequency of the coupon.",
    evidence: [`${createService}:29-34@20277d9d06`],
    creates: ["a coupon", "a customer"],
    async run(stage) {
      const input = await prepare(stage);

      const applied = await stage.lago.coupons.apply({
        ...input,
        amount_cents: 300,
        frequency: "recurring",
        frequency_duration: 3,
      });

      assert.deepEqual([applied.amount_cents, applied.amount_cents_remaining], [300, null]);
      assert.deepEqual([applied.frequency, applied.frequency_duration_remaining], ["recurring", 3]);
    },
  },
  {
    title: "A fixed amount sets the currency of a customer that has none. Another currency is refused.",
    evidence: [`${createService}:37-41@20277d9d06`, "app/services/customers/update_currency_service.rb:38@20277d9d06"],
    creates: ["a coupon", "two customers"],
    async run(stage) {
      const { lago, unique, cleanUp } = stage;
      const input = await prepare(stage);
      const dollars = unique("dollars");
      cleanUp(() => lago.customers.delete(dollars));
      await lago.customers.create({ external_id: dollars, currency: "USD" });

      await lago.coupons.apply(input);
      const other = lago.coupons.apply({ ...input, external_customer_id: dollars });

      await refused(other, 422, { currency: ["currencies_does_not_match"] });
      assert.equal((await lago.customers.get(input.external_customer_id)).currency, "EUR");
    },
  },
  {
    title: "A coupon that is not reusable is applied to a customer once, even after it was terminated.",
    evidence: [`${createService}:64@20277d9d06`, `${createService}:67@20277d9d06`],
    creates: ["a coupon", "a customer"],
    async run(stage) {
      const { lago } = stage;
      const input = await prepare(stage, { reusable: false });
      const { lago_id: id } = await lago.coupons.apply(input);
      await lago.customers.appliedCoupons.delete(input.external_customer_id, id);

      const again = lago.coupons.apply(input);

      await refused(again, 422, { coupon: ["coupon_is_not_reusable"] });
    },
  },
  {
    title: "A coupon that was applied keeps its discount. Only its name, its description and its expiration change.",
    evidence: ["app/services/coupons/update_service.rb:28-30@20277d9d06"],
    creates: ["a coupon", "a customer"],
    async run(stage) {
      const input = await prepare(stage);
      await stage.lago.coupons.apply(input);

      const updated = await stage.lago.coupons.update(input.coupon_code, { name: "Hello", amount_cents: 900 });

      assert.deepEqual([updated.name, updated.amount_cents], ["Hello", 500]);
    },
  },
  {
    title: "Deleting a coupon terminates it for every customer, and it stays in their lists.",
    evidence: ["app/services/coupons/destroy_service.rb:23-25@20277d9d06", "1.51.0 GET /applied_coupons 200"],
    creates: ["a coupon", "a customer"],
    async run(stage) {
      const { lago } = stage;
      const input = await prepare(stage);
      await lago.coupons.apply(input);

      await lago.coupons.delete(input.coupon_code);

      const [applied] = await lago.customers.appliedCoupons.list(input.external_customer_id).toArray({ limit: 10 });
      assert.deepEqual([applied?.coupon_code, applied?.status], [input.coupon_code, "terminated"]);
      assert.notEqual(applied?.coupon_deleted_at, null);
    },
  },
  {
    title: "Two coupons that are limited to the same plan cannot be applied to a customer.",
    evidence: ["app/services/applied_coupons/create_service.rb:64@20277d9d06"],
    creates: ["a coupon", "a customer", "a plan"],
    async run(stage) {
      const { lago, unique, cleanUp } = stage;
      const plan = unique("plan");
      cleanUp(() => lago.plans.delete(plan));
      await lago.plans.create({
        name: "Team",
        code: plan,
        interval: "monthly",
        amount_cents: 100,
        amount_currency: "EUR",
        pay_in_advance: false,
      });
      const input = await prepare(stage, { applies_to: { plan_codes: [plan] } });
      await lago.coupons.apply(input);

      await refused(lago.coupons.apply(input), 405, "plan_overlapping");
    },
  },
  {
    title: "Neither an unknown customer nor an unknown coupon can be used.",
    evidence: [
      "1.51.0 POST /applied_coupons 404",
      "1.51.0 GET /customers/{external_customer_id}/applied_coupons 404",
      `${createService}:63@20277d9d06`,
    ],
    creates: ["a coupon", "a customer"],
    async run(stage) {
      const { lago, unique } = stage;
      const input = await prepare(stage);

      await refused(lago.coupons.apply({ ...input, external_customer_id: unique("none") }), 404, "customer_not_found");
      await refused(lago.coupons.apply({ ...input, coupon_code: unique("none") }), 404, "coupon_not_found");
      const list = lago.customers.appliedCoupons.list(unique("none")).toArray({ limit: 1 });
      await refused(list, 404, "customer_not_found");
    },
  },
];
