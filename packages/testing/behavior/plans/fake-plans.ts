import assert from "node:assert/strict";
import type { FakeBehavior } from "../behavior.ts";
import { newFeature, newPlan } from "./prepare.ts";

/** The behavior of plans that only the fake can show. */
export const fakePlans: readonly FakeBehavior[] = [
  {
    title: "Plans send webhooks, also for their entitlements and their metadata.",
    evidence: ["1.51.0 webhook plan.created", "1.51.0 webhook plan.updated", "1.51.0 webhook plan.deleted"],
    async run(stage) {
      const { lago, fake } = stage;
      const { code: feature } = await newFeature(stage);
      const { code } = await newPlan(stage);
      await lago.plans.update(code, { name: "Business" });
      await lago.plans.entitlements.create(code, { [feature]: { max: 1 } });
      await lago.plans.metadata.replace(code, { team: "a" });
      await lago.plans.delete(code);

      const types = fake.webhooks.map(({ payload }) => payload.webhook_type).filter((type) => type.startsWith("plan"));

      assert.deepEqual(types, ["plan.created", "plan.updated", "plan.updated", "plan.updated", "plan.deleted"]);
    },
  },
];
