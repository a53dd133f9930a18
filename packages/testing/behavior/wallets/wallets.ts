import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { eventually } from "../eventually.ts";
import { refused } from "../refused.ts";
import { newCustomer, newWallet, newWalletWithCredits } from "./new-wallet.ts";

/** The life of wallets. */
export const wallets: readonly Behavior[] = [
  {
    title: "A wallet is created, found, listed, updated and terminated.",
    evidence: [
      "1.51.0 POST /wallets 200",
      "1.51.0 GET /wallets/{lago_id} 200",
      "1.51.0 GET /wallets 200",
      "1.51.0 PUT /wallets/{lago_id} 200",
      "1.51.0 DELETE /wallets/{lago_id} 200",
    ],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { lago } = stage;
      const created = await newWallet(stage, { name: "Prepaid credits", code: "prepaid", priority: 10 });
      const { lago_id: id, external_customer_id: customer } = created;

      const updated = await lago.wallets.update(id, {
        name: "Credits",
        priority: 20,
        paid_top_up_min_amount_cents: 500,
      });

      assert.partialDeepStrictEqual(created, {
        status: "active",
        currency: "EUR",
        code: "prepaid",
        rate_amount: "1.0",
      });
      assert.deepEqual(updated, { ...created, name: "Credits", priority: 20, paid_top_up_min_amount_cents: 500 });
      assert.deepEqual(await lago.wallets.get(id), updated);
      assert.deepEqual(await lago.wallets.list({ external_customer_id: customer }).toArray({ limit: 10 }), [updated]);
      const terminated = await lago.wallets.delete(id);
      assert.equal(terminated?.status, "terminated");
      assert.match(String(terminated.terminated_at), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    },
  },
  {
    title: "A customer's wallet is found, listed, updated and terminated by its code.",
    evidence: [
      "1.51.0 POST /customers/{external_customer_id}/wallets 200",
      "1.51.0 GET /customers/{external_customer_id}/wallets/{code} 200",
      "1.51.0 GET /customers/{external_customer_id}/wallets 200",
      "1.51.0 PUT /customers/{external_customer_id}/wallets/{code} 200",
      "1.51.0 DELETE /customers/{external_customer_id}/wallets/{code} 200",
    ],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { wallets: of } = stage.lago.customers;
      const { external_id: customer } = await newCustomer(stage);
      const created = await of.create(customer, { rate_amount: "2.5", code: "prepaid" });
      stage.cleanUp(() => of.delete(customer, "prepaid"));

      const updated = await of.update(customer, "prepaid", { code: "credits" });

      assert.deepEqual(updated, { ...created, code: "credits" });
      assert.deepEqual(await of.get(customer, "credits"), updated);
      assert.deepEqual(await of.list(customer).toArray({ limit: 10 }), [updated]);
      await refused(of.get(customer, "prepaid"), 404, "wallet_not_found");
      assert.equal((await of.delete(customer, "credits"))?.status, "terminated");
    },
  },
  {
    title:
      "A new wallet responds without credits. Granted credits follow in the background, paid ones after their payment.",
    evidence: [
      "1.51.0 POST /wallets 200",
      "1.51.0 GET /wallets/{lago_id} 200",
      "1.51.0 GET /wallets/{lago_id}/wallet_transactions 200",
    ],
    creates: ["a customer", "a wallet", "an invoice of 10 EUR"],
    async run(stage) {
      const { lago } = stage;

      const created = await newWallet(stage, { paid_credits: "10.0", granted_credits: "5.0" });

      assert.partialDeepStrictEqual(created, { credits_balance: "0.0", balance_cents: 0, last_balance_sync_at: null });
      const transactions = await eventually(
        () => lago.wallets.transactions.list(created.lago_id).toArray({ limit: 10 }),
        ({ length }) => length === 2,
      );
      const kinds = transactions.map(({ transaction_status: kind, status, amount, remaining_amount_cents: left }) =>
        [kind, status, amount, left].join(" "),
      );
      assert.deepEqual(new Set(kinds), new Set(["granted settled 5.0 500", "purchased pending 10.0 "]));
      const wallet = await lago.wallets.get(created.lago_id);
      assert.partialDeepStrictEqual(wallet, { credits_balance: "5.0", balance_cents: 500, consumed_credits: "0.0" });
    },
  },
  {
    title: "Wallets are listed with those that are terminated.",
    evidence: ["app/queries/wallets_query.rb:13"],
    creates: ["a customer", "two wallets"],
    async run(stage) {
      const { lago } = stage;
      const { lago_id: first, external_customer_id: customer } = await newWallet(stage, { code: "prepaid" });
      await lago.wallets.delete(first);

      const second = await lago.wallets.create({ external_customer_id: customer, rate_amount: "1.0", code: "prepaid" });
      stage.cleanUp(() => lago.wallets.delete(second.lago_id));

      const listed = await lago.wallets.list({ external_customer_id: customer }).toArray({ limit: 10 });
      assert.deepEqual(
        new Set(listed.map(({ lago_id: id, status }) => `${id} ${status}`)),
        new Set([`${first} terminated`, `${second.lago_id} active`]),
      );
      assert.equal((await lago.customers.wallets.get(customer, "prepaid")).lago_id, second.lago_id);
    },
  },
  {
    title: "A terminated wallet can be terminated again, but not topped up.",
    evidence: [
      "app/services/wallets/terminate_service.rb:15@20277d9d06",
      "app/services/wallet_transactions/validate_service.rb:40@20277d9d06",
    ],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { lago } = stage;
      const { lago_id: id } = await newWallet(stage);
      const terminated = await lago.wallets.delete(id);

      const again = await lago.wallets.delete(id);

      assert.equal(again?.terminated_at, terminated?.terminated_at);
      await refused(lago.wallets.transactions.create({ wallet_id: id, granted_credits: "1.0" }), 422, {
        wallet_id: ["wallet_is_terminated"],
      });
    },
  },
  {
    title: "The code of a wallet comes from its name, and gets a number if it is taken.",
    evidence: ["1.51.0 POST /wallets 200", "app/services/wallets/create_service.rb:28-32@20277d9d06"],
    creates: ["a customer", "three wallets"],
    async run(stage) {
      const { lago } = stage;
      const nameless = await newWallet(stage);
      const input = { external_customer_id: nameless.external_customer_id, rate_amount: "1", name: "My Wallet" };

      const named = await lago.wallets.create(input);
      const another = await lago.wallets.create(input);

      stage.cleanUp(() => lago.wallets.delete(named.lago_id));
      stage.cleanUp(() => lago.wallets.delete(another.lago_id));
      assert.equal(nameless.code, "default");
      assert.equal(named.code, "my_wallet");
      assert.match(String(another.code), /^my_wallet_\d{10}$/);
    },
  },
  {
    title: "Voided credits leave the balance, and count as consumed.",
    evidence: [
      "1.51.0 POST /wallet_transactions 200",
      "app/services/wallets/balance/decrease_service.rb:20-27@20277d9d06",
    ],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { lago } = stage;
      const { lago_id: id } = await newWalletWithCredits(stage, "10.0");

      const [voided] = await lago.wallets.transactions.create({ wallet_id: id, voided_credits: "4.0" });

      assert.partialDeepStrictEqual(voided, {
        status: "settled",
        transaction_status: "voided",
        transaction_type: "outbound",
        amount: "4.0",
        remaining_amount_cents: null,
      });
      const wallet = await lago.wallets.get(id);
      assert.partialDeepStrictEqual(wallet, { credits_balance: "6.0", balance_cents: 600, consumed_credits: "4.0" });
      assert.notEqual(wallet.last_consumed_credit_at, null);
    },
  },
];
