import assert from "node:assert/strict";
import type { Behavior, FakeBehavior } from "./behavior.ts";
import { refused } from "./refused.ts";

/** The behavior of the organization. */
export const organization: readonly Behavior[] = [
  {
    title: "The organization changes together with its default billing entity.",
    evidence: ["1.51.0 GET /organizations 200", "1.51.0 PUT /organizations 200"],
    creates: ["another city of the organization for a short time"],
    async run({ lago, cleanUp }) {
      const before = await lago.organization.get();
      cleanUp(() => lago.organization.update({ city: before.city ?? null }));

      const updated = await lago.organization.update({ city: "Lyon" });
      const [entity] = await lago.billingEntities.list();

      assert.deepEqual([updated.city, entity?.city], ["Lyon", "Lyon"]);
      assert.deepEqual([updated.lago_id, updated.name], [before.lago_id, before.name]);
      assert.deepEqual([before.taxes, Array.isArray(updated.taxes)], [undefined, true]);
    },
  },
  {
    title: "The organization refuses a currency that Lago does not know, and a document prefix that is too long.",
    evidence: ["app/models/billing_entity.rb:96", "1.51.0 PUT /organizations 200"],
    creates: [],
    async run({ lago, send }) {
      const { body } = await send("PUT", "/organizations", { organization: { default_currency: "XXQ" } });

      assert.partialDeepStrictEqual(body, { status: 422, error_details: { default_currency: ["value_is_invalid"] } });
      const long = lago.organization.update({ document_number_prefix: "ABCDEFGHIJK" });
      await refused(long, 422, { document_number_prefix: ["value_is_too_long"] });
    },
  },
];

/** What only the fake shows about the organization. */
export const organizationSettings: readonly FakeBehavior[] = [
  {
    title: "The webhook URL of the organization is that of its first webhook endpoint.",
    evidence: ["1.51.0 GET /organizations 200", "1.51.0 PUT /organizations 200"],
    async run({ lago }) {
      const none = await lago.organization.get();

      await lago.organization.update({ webhook_url: "https://example.com/one" });
      await lago.webhookEndpoints.create({ webhook_url: "https://example.com/two" });

      const { webhook_url: first, webhook_urls: all } = await lago.organization.get();
      assert.equal(none.webhook_url, "");
      assert.deepEqual(
        [first, all],
        ["https://example.com/one", ["https://example.com/one", "https://example.com/two"]],
      );
    },
  },
];
