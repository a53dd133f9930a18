import assert from "node:assert/strict";
import type { Behavior, FakeBehavior } from "../behavior.ts";
import { refused } from "../refused.ts";

const tenPercent = {
  name: "Spring",
  coupon_type: "percentage",
  percentage_rate: "10.00",
  frequency: "once",
  expiration: "no_expiration",
} as const;

/** The behavior of coupons. */
export const coupons: readonly Behavior[] = [
  {
    title: "A coupon is created, found, listed, updated and deleted.",
    evidence: [
      "1.51.0 POST /coupons 200",
      "1.51.0 GET /coupons/{code} 200",
      "1.51.0 GET /coupons 200",
      "1.51.0 PUT /coupons/{code} 200",
      "1.51.0 DELETE /coupons/{code} 200",
      "1.51.0 GET /coupons/{code} 404",
    ],
    creates: ["a coupon"],
    async run({ lago, unique, cleanUp }) {
      const code = unique("spring");
      cleanUp(() => lago.coupons.delete(code));

      const created = await lago.coupons.create({ code, ...tenPercent });
      const updated = await lago.coupons.update(code, { percentage_rate: "12.5", description: "For early ones" });

      assert.deepEqual([created.percentage_rate, created.reusable, created.amount_cents], ["10.0", true, null]);
      assert.deepEqual(updated, { ...created, percentage_rate: "12.5", description: "For early ones" });
      assert.deepEqual(await lago.coupons.get(code), updated);
      assert.ok((await lago.coupons.list().toArray({ limit: 1000 })).some((coupon) => coupon.code === code));
      await lago.coupons.delete(code);
      await refused(lago.coupons.get(code), 404, "coupon_not_found");
    },
  },
  {
    title: "Two coupons cannot have the same code.",
    evidence: ["1.51.0 PUT /coupons/{code} 422"],
    creates: ["a coupon"],
    async run({ lago, unique, cleanUp }) {
      const code = unique("spring");
      cleanUp(() => lago.coupons.delete(code));
      await lago.coupons.create({ code, ...tenPercent });

      await refused(lago.coupons.create({ code, ...tenPercent }), 422, { code: ["value_already_exist"] });
    },
  },
  {
    title: "A fixed amount needs an amount and a currency, and a percentage needs a rate.",
    evidence: ["app/models/coupon.rb:56-62@01859d6f9f"],
    creates: [],
    async run({ unique, send }) {
      const { percentage_rate: _rate, ...fields } = tenPercent;
      const create = async (coupon: object) =>
        (await send("POST", "/coupons", { coupon: { ...fields, code: unique("spring"), ...coupon } })).body;

      assert.partialDeepStrictEqual(await create({ coupon_type: "fixed_amount" }), {
        status: 422,
        error_details: { amount_cents: ["value_is_mandatory"], amount_currency: ["value_is_mandatory"] },
      });
      assert.partialDeepStrictEqual(await create({}), {
        status: 422,
        error_details: { percentage_rate: ["value_is_mandatory"] },
      });
    },
  },
  {
    title: "A coupon expires in the future.",
    evidence: ["app/services/coupons/validate_service.rb:22@20277d9d06"],
    creates: [],
    async run({ lago, unique }) {
      const past = lago.coupons.create({
        code: unique("spring"),
        ...tenPercent,
        expiration: "time_limit",
        expiration_at: "2020-01-01T00:00:00Z",
      });

      await refused(past, 422, { expiration_at: ["invalid_date"] });
    },
  },
  {
    title: "A coupon is limited to plans or to metrics, which must exist.",
    evidence: [
      "1.51.0 POST /coupons 200",
      "app/services/coupons/create_service.rb:42-48@20277d9d06",
      "app/services/coupons/create_service.rb:50-52@20277d9d06",
    ],
    creates: ["two coupons", "a billable metric", "a plan"],
    async run({ lago, unique, cleanUp }) {
      const [code, metric, plan] = [unique("spring"), unique("calls"), unique("plan")];
      cleanUp(() => lago.coupons.delete(code));
      cleanUp(() => lago.billableMetrics.delete(metric));
      cleanUp(() => lago.plans.delete(plan));
      await lago.billableMetrics.create({ name: "Calls", code: metric, aggregation_type: "count_agg" });
      await lago.plans.create({
        name: "Team",
        code: plan,
        interval: "monthly",
        amount_cents: 100,
        amount_currency: "EUR",
        pay_in_advance: false,
      });
      const create = (applies_to: object) => lago.coupons.create({ code, ...tenPercent, applies_to });

      await refused(create({ plan_codes: [unique("none")] }), 404, "plans_not_found");
      await refused(create({ billable_metric_codes: [unique("none")] }), 404, "billable_metrics_not_found");
      await refused(
        create({ plan_codes: [plan], billable_metric_codes: [metric] }),
        405,
        "only_one_limitation_type_per_coupon_allowed",
      );
      const limited = await create({ plan_codes: [plan] });
      const other = await lago.coupons.update(code, { applies_to: { billable_metric_codes: [metric] } });

      assert.deepEqual([limited.limited_plans, limited.plan_codes], [true, [plan]]);
      assert.deepEqual([other.limited_plans, other.plan_codes], [false, []]);
      assert.deepEqual([other.limited_billable_metrics, other.billable_metric_codes], [true, [metric]]);
    },
  },
];

/** What only the fake can show about coupons. */
export const couponTimes: readonly FakeBehavior[] = [
  {
    title:
      "A coupon is terminated in the hour after it expired. Customers who have it keep it, and others cannot get it.",
    evidence: ["app/services/coupons/terminate_service.rb:6-12@20277d9d06"],
    async run({ lago, fake }) {
      await lago.customers.create({ external_id: "lumen" });
      await lago.customers.create({ external_id: "other" });
      const expiresAt = new Date(fake.world.now().getTime() + 86_400_000);
      await lago.coupons.create({
        code: "spring",
        ...tenPercent,
        expiration: "time_limit",
        expiration_at: expiresAt.toISOString(),
      });
      const applied = await lago.coupons.apply({ external_customer_id: "lumen", coupon_code: "spring" });

      fake.advance({ days: 1, hours: 1 });

      const { terminated_at: terminatedAt } = await lago.coupons.get("spring");
      assert.ok(new Date(terminatedAt ?? 0) >= new Date(expiresAt.toISOString().replace(/\.\d+/, "")));
      assert.equal(applied.coupon_status, "active");
      const [kept] = await lago.appliedCoupons.list().toArray({ limit: 10 });
      assert.deepEqual([kept?.status, kept?.coupon_status], ["active", "terminated"]);
      const late = lago.coupons.apply({ external_customer_id: "other", coupon_code: "spring" });
      await refused(late, 404, "coupon_not_found");
    },
  },
];
