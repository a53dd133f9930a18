import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { newWallet } from "./new-wallet.ts";

/** The behavior of the metadata of wallets. */
export const walletMetadata: readonly Behavior[] = [
  {
    title: "The metadata of a wallet is replaced, merged and deleted.",
    evidence: [
      "1.51.0 POST /wallets/{lago_id}/metadata 200",
      "1.51.0 PATCH /wallets/{lago_id}/metadata 200",
      "1.51.0 DELETE /wallets/{lago_id}/metadata/{key} 200",
      "1.51.0 DELETE /wallets/{lago_id}/metadata 200",
    ],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { metadata } = stage.lago.wallets;
      const { lago_id: id } = await newWallet(stage, { metadata: { old: "value" } });

      assert.deepEqual(await metadata.merge(id, { foo: "bar" }), { old: "value", foo: "bar" });
      assert.deepEqual(await metadata.replace(id, { foo: "bar", baz: "qux" }), { foo: "bar", baz: "qux" });
      assert.deepEqual(await metadata.deleteKey(id, "foo"), { baz: "qux" });
      assert.deepEqual(await metadata.deleteKey(id, "unknown"), { baz: "qux" });
      assert.deepEqual(await metadata.replace(id, {}), {});
      assert.equal(await metadata.deleteAll(id), null);
      await refused(metadata.deleteKey(id, "foo"), 404, "metadata_not_found");
      assert.equal(await metadata.merge(id, {}), null);
    },
  },
  {
    title: "The metadata of a customer's wallet is replaced, merged and deleted by the code of the wallet.",
    evidence: [
      "1.51.0 POST /customers/{external_customer_id}/wallets/{wallet_code}/metadata 200",
      "1.51.0 PATCH /customers/{external_customer_id}/wallets/{wallet_code}/metadata 200",
      "1.51.0 DELETE /customers/{external_customer_id}/wallets/{wallet_code}/metadata/{key} 200",
      "1.51.0 DELETE /customers/{external_customer_id}/wallets/{wallet_code}/metadata 200",
      "1.51.0 DELETE /customers/{external_customer_id}/wallets/{wallet_code}/metadata/{key} 404",
    ],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { metadata } = stage.lago.customers.wallets;
      const { external_customer_id: customer } = await newWallet(stage, { code: "prepaid" });

      assert.deepEqual(await metadata.replace(customer, "prepaid", { foo: "bar" }), { foo: "bar" });
      assert.deepEqual(await metadata.merge(customer, "prepaid", { baz: "qux" }), { foo: "bar", baz: "qux" });
      assert.deepEqual(await metadata.deleteKey(customer, "prepaid", "foo"), { baz: "qux" });
      assert.equal(await metadata.deleteAll(customer, "prepaid"), null);
      await refused(metadata.deleteKey(customer, "prepaid", "foo"), 404, "metadata_not_found");
      await refused(metadata.merge(customer, "unknown", { foo: "bar" }), 404, "wallet_not_found");
    },
  },
  {
    title: "An update of a wallet replaces its metadata, and null does not delete it.",
    evidence: [
      "1.51.0 request PUT /wallets/{lago_id}",
      "app/services/metadata/update_item_service.rb:38-47@20277d9d06",
    ],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { lago, send } = stage;
      const { lago_id: id } = await newWallet(stage, { metadata: { old: "value" } });

      const updated = await lago.wallets.update(id, { metadata: { foo: "bar" } });
      await send("PUT", `/wallets/${id}`, { wallet: { metadata: null } });

      assert.deepEqual(updated.metadata, { foo: "bar" });
      assert.deepEqual(await lago.wallets.metadata.merge(id, {}), { foo: "bar" });
    },
  },
  {
    title: "Metadata has at most 50 keys with 100 characters, and text with 255 characters.",
    evidence: ["app/models/metadata/item_metadata.rb:5-7"],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { lago_id: id } = await newWallet(stage);
      const path = `/wallets/${id}/metadata`;
      const statusOf = async (metadata: Record<string, unknown>): Promise<number> =>
        (await stage.send("POST", path, { metadata })).status;

      assert.equal(await statusOf({ ["k".repeat(100)]: "v".repeat(255), empty: null }), 200);
      assert.equal(await statusOf(Object.fromEntries(Array.from({ length: 51 }, (_, key) => [key, "v"]))), 422);
      assert.equal(await statusOf({ ["k".repeat(101)]: "v" }), 422);
      assert.equal(await statusOf({ key: "v".repeat(256) }), 422);
      assert.equal(await statusOf({ key: 1 }), 422);
    },
  },
];
