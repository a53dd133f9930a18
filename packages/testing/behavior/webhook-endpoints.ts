import assert from "node:assert/strict";
import type { Behavior } from "./behavior.ts";
import { refused } from "./refused.ts";

/** The behavior of webhook endpoints, and of the key that verifies webhooks. */
export const webhookEndpoints: readonly Behavior[] = [
  {
    title: "A webhook endpoint is created, found, listed, updated and deleted.",
    evidence: [
      "1.51.0 POST /webhook_endpoints 200",
      "1.51.0 GET /webhook_endpoints/{lago_id} 200",
      "1.51.0 GET /webhook_endpoints 200",
      "1.51.0 PUT /webhook_endpoints/{lago_id} 200",
      "1.51.0 DELETE /webhook_endpoints/{lago_id} 200",
      "1.51.0 GET /webhook_endpoints/{lago_id} 404",
    ],
    creates: ["a webhook endpoint at example.com"],
    async run({ lago, unique, cleanUp }) {
      const url = `https://example.com/${unique("hook")}`;
      const created = await lago.webhookEndpoints.create({ webhook_url: url });
      cleanUp(() => lago.webhookEndpoints.delete(created.lago_id));

      const types = ["invoice.created", "invoice.voided"];
      const updated = await lago.webhookEndpoints.update(created.lago_id, {
        event_types: types,
        signature_algo: "hmac",
      });

      assert.deepEqual([created.signature_algo, created.event_types, created.name], ["jwt", null, null]);
      assert.deepEqual(updated, { ...created, event_types: types, signature_algo: "hmac" });
      assert.deepEqual(await lago.webhookEndpoints.get(created.lago_id), updated);
      const listed = await lago.webhookEndpoints.list().toArray({ limit: 100 });
      assert.ok(listed.some(({ webhook_url: each }) => each === url));
      await lago.webhookEndpoints.delete(created.lago_id);
      await refused(lago.webhookEndpoints.get(created.lago_id), 404, "webhook_endpoint_not_found");
    },
  },
  {
    title: "The URL of a webhook endpoint must be a URL, and the types that it receives must be a list.",
    evidence: ["1.51.0 POST /webhook_endpoints 422", "1.51.0 PUT /webhook_endpoints/{lago_id} 422"],
    creates: [],
    async run({ lago, unique, send }) {
      await refused(lago.webhookEndpoints.create({ webhook_url: unique("hook") }), 422, {
        webhook_url: ["url_is_invalid"],
      });
      const { status, body } = await send("POST", "/webhook_endpoints", {
        webhook_endpoint: { webhook_url: `https://example.com/${unique("hook")}`, event_types: "invoice.created" },
      });

      assert.equal(status, 422);
      assert.partialDeepStrictEqual(body, { error_details: { event_types: ["must_be_array"] } });
    },
  },
  {
    title: "Each URL can have one webhook endpoint only.",
    evidence: ["app/models/webhook_endpoint.rb:25@20277d9d06"],
    creates: ["a webhook endpoint at example.com"],
    async run({ lago, unique, cleanUp }) {
      const url = `https://example.com/${unique("hook")}`;
      const { lago_id: id } = await lago.webhookEndpoints.create({ webhook_url: url });
      cleanUp(() => lago.webhookEndpoints.delete(id));

      const again = lago.webhookEndpoints.create({ webhook_url: url });

      await refused(again, 422, { webhook_url: ["value_already_exist"] });
    },
  },
  {
    title: "The key that verifies webhooks is a PEM in base64.",
    evidence: ["1.51.0 GET /webhooks/json_public_key 200"],
    creates: [],
    async run({ lago }) {
      const key = await lago.webhooks.jsonPublicKey();

      assert.match(Buffer.from(key, "base64").toString(), /^-----BEGIN PUBLIC KEY-----\n/);
      assert.equal(await lago.webhooks.publicKey(), key);
    },
  },
];
