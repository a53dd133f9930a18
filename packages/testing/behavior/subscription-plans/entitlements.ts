import assert from "node:assert/strict";
import type { Behavior, Stage } from "../behavior.ts";
import { newFeature, newPlan } from "../plans/prepare.ts";
import { refused } from "../refused.ts";
import { subscribe } from "./prepare.ts";

/** Creates a subscription to a plan with a feature, whose `max` is 10. */
async function newEntitledSubscription(stage: Stage): Promise<{ id: string; feature: string; plan: string }> {
  const [{ code: feature }, { code: plan }] = [await newFeature(stage), await newPlan(stage)];
  await stage.lago.plans.entitlements.create(plan, { [feature]: { max: 10 } });
  return { id: await subscribe(stage, plan), feature, plan };
}

/** The behavior of the entitlements of subscriptions. */
export const subscriptionEntitlements: readonly Behavior[] = [
  {
    title: "A subscription has the entitlements of its plan, and overrides their values.",
    evidence: [
      "1.51.0 GET /subscriptions/{external_id}/entitlements 200",
      "1.51.0 PATCH /subscriptions/{external_id}/entitlements 200",
    ],
    creates: ["a feature", "a plan", "a customer", "a subscription"],
    async run(stage) {
      const { entitlements } = stage.lago.subscriptions;
      const { id, feature } = await newEntitledSubscription(stage);
      const [before] = await entitlements.list(id);

      const [after] = await entitlements.update(id, { [feature]: { max: 20, sso: true } });

      assert.deepEqual([before?.code, before?.overrides], [feature, {}]);
      assert.partialDeepStrictEqual(before?.privileges, [
        { code: "max", value: 10, plan_value: 10, override_value: null },
      ]);
      assert.deepEqual(after?.overrides, { max: 20, sso: true });
      const values = after.privileges.map(({ code, value, plan_value, override_value }) => [
        code,
        { value, plan_value, override_value },
      ]);
      assert.deepEqual(Object.fromEntries(values), {
        max: { value: 20, plan_value: 10, override_value: 20 },
        sso: { value: true, plan_value: null, override_value: true },
      });
      assert.deepEqual(await entitlements.list(id), [after]);
      assert.deepEqual((await stage.lago.subscriptions.get(id)).entitlements, [after]);
      assert.deepEqual(await entitlements.update(id, { [feature]: { max: 10 } }), [before]);
    },
  },
  {
    title: "A subscription has a feature of its own, or does not have one of its plan.",
    evidence: [
      "1.51.0 PATCH /subscriptions/{external_id}/entitlements 200",
      "1.51.0 DELETE /subscriptions/{external_id}/entitlements/{feature_code} 200",
      "1.51.0 DELETE /subscriptions/{external_id}/entitlements/{feature_code}/privileges/{privilege_code} 200",
    ],
    creates: ["two features", "a plan", "a customer", "a subscription"],
    async run(stage) {
      const { entitlements } = stage.lago.subscriptions;
      const { id, feature, plan } = await newEntitledSubscription(stage);
      const { code: own } = await newFeature(stage);

      await entitlements.update(id, { [own]: { label: "Crew" } });
      const without = await entitlements.privileges.delete(id, feature, "max");
      const remaining = await entitlements.delete(id, feature);

      assert.deepEqual(without?.find(({ code }) => code === feature)?.privileges, []);
      assert.deepEqual(
        remaining?.map(({ code, overrides }) => [code, overrides]),
        [[own, { label: "Crew" }]],
      );
      assert.equal((await stage.lago.plans.entitlements.list(plan)).length, 1);
      const restored = await entitlements.update(id, { [feature]: { max: 10 } });
      assert.deepEqual(restored.find(({ code }) => code === feature)?.overrides, {});
    },
  },
  {
    title: "The subscription, the feature and the privilege must exist.",
    evidence: [
      "1.51.0 GET /subscriptions/{external_id}/entitlements 404",
      "1.51.0 PATCH /subscriptions/{external_id}/entitlements 404",
      "1.51.0 DELETE /subscriptions/{external_id}/entitlements/{feature_code} 404",
      "1.51.0 DELETE /subscriptions/{external_id}/entitlements/{feature_code}/privileges/{privilege_code} 404",
    ],
    creates: ["a feature", "a plan", "a customer", "a subscription"],
    async run(stage) {
      const { entitlements } = stage.lago.subscriptions;
      const { id, feature } = await newEntitledSubscription(stage);
      const path = `/subscriptions/${id}/entitlements`;

      const [noFeature, noPrivilege] = [
        await stage.send("DELETE", `${path}/missing`),
        await stage.send("DELETE", `${path}/${feature}/privileges/missing`),
      ];

      assert.partialDeepStrictEqual(noFeature.body, { status: 404, code: "feature_not_found" });
      assert.partialDeepStrictEqual(noPrivilege.body, { status: 404, code: "privilege_not_found" });
      await refused(entitlements.list(stage.unique("subscription")), 404, "subscription_not_found");
      await refused(entitlements.update(id, { missing: { max: 1 } }), 404, "feature_not_found");
      await refused(entitlements.update(id, { [feature]: { missing: 1 } }), 404, "privilege_not_found");
    },
  },
];
