import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { newFeature, newPlan } from "./prepare.ts";

/** The values of the privileges of an entitlement, by their codes. */
function valuesOf({
  privileges,
}: {
  readonly privileges: readonly { readonly code: string; readonly value: unknown }[];
}): object {
  return Object.fromEntries(privileges.map(({ code, value }) => [code, value]));
}

/** The behavior of the entitlements of plans. */
export const planEntitlements: readonly Behavior[] = [
  {
    title: "The entitlements of a plan are replaced, merged, found, listed and deleted.",
    evidence: [
      "1.51.0 POST /plans/{code}/entitlements 200",
      "1.51.0 PATCH /plans/{code}/entitlements 200",
      "1.51.0 GET /plans/{code}/entitlements/{feature_code} 200",
      "1.51.0 GET /plans/{code}/entitlements 200",
      "1.51.0 DELETE /plans/{code}/entitlements/{feature_code} 200",
      "1.51.0 DELETE /plans/{code}/entitlements/{feature_code}/privileges/{privilege_code} 200",
    ],
    creates: ["two features", "a plan"],
    async run(stage) {
      const { entitlements } = stage.lago.plans;
      const [one, other] = [await newFeature(stage), await newFeature(stage)];
      const { code: plan } = await newPlan(stage);

      await entitlements.create(plan, { [other.code]: { max: 1 } });
      const [created, ...others] = await entitlements.create(plan, { [one.code]: { max: 10, mode: "open" } });
      const updated = await entitlements.update(plan, { [one.code]: { max: 20 }, [other.code]: {} });

      assert.deepEqual(others, []);
      assert.deepEqual([created?.code, valuesOf(created ?? { privileges: [] })], [one.code, { max: 10, mode: "open" }]);
      assert.deepEqual(Object.fromEntries(updated.map((entitlement) => [entitlement.code, valuesOf(entitlement)])), {
        [one.code]: { max: 20, mode: "open" },
        [other.code]: {},
      });
      assert.deepEqual(valuesOf(await entitlements.get(plan, one.code)), { max: 20, mode: "open" });
      const without = await entitlements.privileges.delete(plan, one.code, "mode");
      assert.deepEqual(valuesOf(without ?? { privileges: [] }), { max: 20 });
      assert.deepEqual(valuesOf((await entitlements.delete(plan, one.code)) ?? { privileges: [] }), { max: 20 });
      assert.deepEqual(
        (await entitlements.list(plan)).map(({ code }) => code),
        [other.code],
      );
    },
  },
  {
    title: "A plan contains its entitlements, without its own list.",
    evidence: ["1.51.0 GET /plans 200"],
    creates: ["a feature", "a plan"],
    async run(stage) {
      const feature = await newFeature(stage);
      const { code } = await newPlan(stage);

      const expected = await stage.lago.plans.entitlements.create(code, { [feature.code]: { label: "Crew" } });

      const plans = await stage.lago.plans.list().toArray({ limit: 1000 });
      assert.deepEqual(plans.find((plan) => plan.code === code)?.entitlements, expected);
    },
  },
  {
    title: "The features and the privileges of an entitlement must exist.",
    evidence: [
      "1.51.0 POST /plans/{code}/entitlements 404",
      "1.51.0 GET /plans/{code}/entitlements/{feature_code} 404",
      "1.51.0 DELETE /plans/{code}/entitlements/{feature_code}/privileges/{privilege_code} 404",
    ],
    creates: ["a feature", "a plan"],
    async run(stage) {
      const { entitlements } = stage.lago.plans;
      const [{ code: feature }, { code: plan }] = [await newFeature(stage), await newPlan(stage)];

      await refused(entitlements.create(plan, { missing: { max: 1 } }), 404, "feature_not_found");
      await refused(entitlements.create(plan, { [feature]: { missing: 1 } }), 404, "privilege_not_found");
      await refused(entitlements.create(stage.unique("plan"), {}), 404, "plan_not_found");
      await refused(entitlements.get(plan, feature), 404, "entitlement_not_found");
      await entitlements.create(plan, { [feature]: { max: 1 } });
      const { body } = await stage.send("DELETE", `/plans/${plan}/entitlements/${feature}/privileges/sso`);
      assert.partialDeepStrictEqual(body, { status: 404, code: "privilege_not_found" });
    },
  },
  {
    title: "The value of a privilege must have its type.",
    evidence: ["1.51.0 POST /plans/{code}/entitlements 422", "1.51.0 PATCH /plans/{code}/entitlements 422"],
    creates: ["a feature", "a plan"],
    async run(stage) {
      const { entitlements } = stage.lago.plans;
      const [{ code: feature }, { code: plan }] = [await newFeature(stage), await newPlan(stage)];

      const wrong = entitlements.create(plan, { [feature]: { max: "many" } });

      await refused(wrong, 422, { max_privilege_value: ["value_is_invalid"] });
      const [entitlement] = await entitlements.create(plan, { [feature]: { max: "5", sso: true, label: "Crew" } });
      assert.deepEqual(valuesOf(entitlement ?? { privileges: [] }), { max: 5, sso: true, label: "Crew" });
    },
  },
];
