import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { newPlan } from "./prepare.ts";

/** The behavior of the metadata of plans. */
export const planMetadata: readonly Behavior[] = [
  {
    title: "The metadata of a plan is replaced, merged and deleted.",
    evidence: [
      "1.51.0 POST /plans/{code}/metadata 200",
      "1.51.0 PATCH /plans/{code}/metadata 200",
      "1.51.0 DELETE /plans/{code}/metadata/{key} 200",
      "1.51.0 DELETE /plans/{code}/metadata 200",
    ],
    creates: ["a plan"],
    async run(stage) {
      const { metadata } = stage.lago.plans;
      const { code } = await newPlan(stage, { metadata: { team: "a", tier: "1" } });

      assert.deepEqual(await metadata.merge(code, { tier: "2", region: "eu" }), { team: "a", tier: "2", region: "eu" });
      assert.deepEqual(await metadata.deleteKey(code, "tier"), { team: "a", region: "eu" });
      assert.deepEqual(await metadata.deleteKey(code, "tier"), { team: "a", region: "eu" });
      assert.deepEqual(await metadata.replace(code, { team: "b" }), { team: "b" });
      assert.deepEqual(await metadata.replace(code, {}), {});
      assert.equal(await metadata.deleteAll(code), null);
    },
  },
  {
    title: "A plan without metadata has no key to delete, and an unknown plan has no metadata.",
    evidence: ["1.51.0 DELETE /plans/{code}/metadata/{key} 404", "1.51.0 POST /plans/{code}/metadata 404"],
    creates: ["a plan"],
    async run(stage) {
      const { code } = await newPlan(stage);

      const { status, body } = await stage.send("DELETE", `/plans/${code}/metadata/team`);

      assert.equal(status, 404);
      assert.partialDeepStrictEqual(body, { code: "metadata_not_found" });
      await refused(stage.lago.plans.metadata.replace(stage.unique("plan"), { team: "a" }), 404, "plan_not_found");
    },
  },
];
