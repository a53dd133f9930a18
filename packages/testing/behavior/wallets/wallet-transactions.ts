import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { newWallet, newWalletWithCredits } from "./new-wallet.ts";

const unknownId = "00000000-0000-4000-8000-000000000000";

/** The behavior of the transactions of wallets. */
export const walletTransactions: readonly Behavior[] = [
  {
    title: "A top-up with paid and granted credits adds both: one transaction for each.",
    evidence: ["1.51.0 POST /wallet_transactions 200", "1.51.0 GET /wallet_transactions/{lago_id} 200"],
    creates: ["a customer", "a wallet", "an invoice of 20 EUR"],
    async run(stage) {
      const { transactions } = stage.lago.wallets;
      const { lago_id: id } = await newWallet(stage);

      const [paid, granted, ...others] = await transactions.create({
        wallet_id: id,
        paid_credits: "20.0",
        granted_credits: "1.0",
        metadata: [{ key: "order", value: "A-1" }],
      });

      assert.equal(others.length, 0);
      assert.partialDeepStrictEqual(paid, {
        status: "pending",
        transaction_status: "purchased",
        amount: "20.0",
        settled_at: null,
        remaining_amount_cents: null,
        metadata: [{ key: "order", value: "A-1" }],
      });
      assert.partialDeepStrictEqual(granted, {
        status: "settled",
        transaction_status: "granted",
        amount: "1.0",
        remaining_amount_cents: 100,
        remaining_credit_amount: "1.0",
      });
      assert.equal((await stage.lago.wallets.get(id)).credits_balance, "1.0");
      const found = await transactions.get(granted?.lago_id ?? "");
      assert.deepEqual(found, { ...granted, applied_invoice_custom_sections: [] });
    },
  },
  {
    title: "Credits are rounded to what whole cents buy.",
    evidence: ["app/models/wallet_credit.rb:18-27@20277d9d06"],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { lago_id: id } = await newWallet(stage, { rate_amount: "0.3" });

      const [granted] = await stage.lago.wallets.transactions.create({ wallet_id: id, granted_credits: "1.12" });

      assert.partialDeepStrictEqual(granted, { amount: "0.34", credit_amount: "1.13333", remaining_amount_cents: 34 });
    },
  },
  {
    title: "Transactions are listed with the newest first, by status, kind and direction.",
    evidence: [
      "1.51.0 GET /wallets/{lago_id}/wallet_transactions 200",
      "app/queries/wallet_transactions_query.rb:20-28@20277d9d06",
    ],
    creates: ["a customer", "a wallet", "an invoice of 20 EUR"],
    async run(stage) {
      const { transactions } = stage.lago.wallets;
      const { lago_id: id } = await newWalletWithCredits(stage, "5.0");
      await transactions.create({ wallet_id: id, paid_credits: "20.0" });
      await transactions.create({ wallet_id: id, voided_credits: "2.0" });
      const kindsOf = async (query: Parameters<typeof transactions.list>[1]): Promise<ReadonlySet<string>> => {
        const rows = await transactions.list(id, query).toArray({ limit: 10 });
        return new Set(rows.map((row) => row.transaction_status));
      };

      assert.deepEqual(await kindsOf({}), new Set(["granted", "purchased", "voided"]));
      assert.deepEqual(await kindsOf({ status: "pending" }), new Set(["purchased"]));
      assert.deepEqual(await kindsOf({ transaction_status: "granted" }), new Set(["granted"]));
      assert.deepEqual(await kindsOf({ transaction_type: "outbound" }), new Set(["voided"]));
      assert.deepEqual(await kindsOf({ status: "unknown" }), new Set(["granted", "purchased", "voided"]));
    },
  },
  {
    title: "Credits that are taken are traced to the transactions that added them.",
    evidence: [
      "1.51.0 GET /wallet_transactions/{lago_id}/consumptions 200",
      "1.51.0 GET /wallet_transactions/{lago_id}/fundings 200",
      "app/services/wallet_transactions/track_consumption_service.rb:47-68@20277d9d06",
    ],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { transactions } = stage.lago.wallets;
      const { lago_id: id } = await newWalletWithCredits(stage, "5.0");
      const [preferred] = await transactions.create({ wallet_id: id, granted_credits: "3.0", priority: 1 });
      const [voided] = await transactions.create({ wallet_id: id, voided_credits: "4.0" });
      assert.ok(preferred && voided);

      const fundings = await transactions.fundings(voided.lago_id).toArray({ limit: 10 });
      const consumptions = await transactions.consumptions(preferred.lago_id).toArray({ limit: 10 });

      assert.deepEqual(new Set(fundings.map(({ amount_cents: cents }) => cents)), new Set([100, 300]));
      assert.partialDeepStrictEqual(consumptions, [
        { amount_cents: 300, credit_amount: "3.0", wallet_transaction: { lago_id: voided.lago_id } },
      ]);
      assert.equal((await transactions.get(preferred.lago_id)).remaining_credit_amount, "0.0");
    },
  },
  {
    title: "Only added credits have consumptions, and only taken ones have fundings.",
    evidence: [
      "1.51.0 GET /wallet_transactions/{lago_id}/consumptions 422",
      "1.51.0 GET /wallet_transactions/{lago_id}/fundings 422",
      "1.51.0 GET /wallet_transactions/{lago_id}/fundings 404",
    ],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { transactions } = stage.lago.wallets;
      const { lago_id: id } = await newWalletWithCredits(stage, "5.0");
      const [granted] = await transactions.create({ wallet_id: id, granted_credits: "1.0" });
      const [voided] = await transactions.create({ wallet_id: id, voided_credits: "1.0" });
      const error = { transaction_type: ["invalid_transaction_type"] };

      await refused(transactions.fundings(granted?.lago_id ?? "").toArray({ limit: 1 }), 422, error);
      await refused(transactions.consumptions(voided?.lago_id ?? "").toArray({ limit: 1 }), 422, error);
      await refused(transactions.fundings(unknownId).toArray({ limit: 1 }), 404, "wallet_transaction_not_found");
    },
  },
  {
    title: "A top-up of an unknown wallet is a 422, and an unknown transaction a 404.",
    evidence: [
      "1.51.0 POST /wallet_transactions 422",
      "1.51.0 GET /wallet_transactions/{lago_id} 404",
      "1.51.0 POST /wallet_transactions/{lago_id}/payment_url 404",
    ],
    creates: [],
    async run({ lago }) {
      const { transactions } = lago.wallets;

      await refused(transactions.create({ wallet_id: unknownId, granted_credits: "1.0" }), 422, {
        wallet_id: ["wallet_not_found"],
      });
      await refused(transactions.get(unknownId), 404, "wallet_transaction_not_found");
      await refused(transactions.paymentUrl(unknownId), 404, "wallet_transaction_not_found");
    },
  },
  {
    title: "A top-up refuses credits that are numbers, more voided credits than there are, and wrong metadata.",
    evidence: [
      "app/services/wallet_transactions/validate_service.rb:45-69@20277d9d06",
      "app/services/validators/metadata_validator.rb:37@20277d9d06",
    ],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { lago, send } = stage;
      const { lago_id: id } = await newWallet(stage);

      const numbers = await send("POST", "/wallet_transactions", {
        wallet_transaction: { wallet_id: id, paid_credits: 10, granted_credits: 5 },
      });

      const codes = { paid_credits: ["invalid_paid_credits", "invalid_amount"] };
      assert.partialDeepStrictEqual(numbers, { status: 422, body: { error_details: codes } });
      await refused(lago.wallets.transactions.create({ wallet_id: id, voided_credits: "1.0" }), 422, {
        voided_credits: ["insufficient_credits"],
      });
      const metadata = Array.from({ length: 16 }, (_, index) => ({ key: `key${index}`, value: "a" }));
      await refused(lago.wallets.transactions.create({ wallet_id: id, granted_credits: "1.0", metadata }), 422, {
        metadata: ["too_many_keys"],
      });
    },
  },
  {
    title: "A top-up without any credits responds with an empty list.",
    evidence: ["app/services/wallet_transactions/create_from_params_service.rb:36-58@20277d9d06"],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { lago_id: id } = await newWallet(stage);

      const response = await stage.send("POST", "/wallet_transactions", { wallet_transaction: { wallet_id: id } });

      assert.deepEqual(response, { status: 200, body: { wallet_transactions: [] } });
    },
  },
  {
    title: "Granted credits have no payment URL.",
    evidence: ["app/services/wallet_transactions/payments/generate_payment_url_service.rb:15-17@20277d9d06"],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { transactions } = stage.lago.wallets;
      const { lago_id: id } = await newWallet(stage);
      const [granted] = await transactions.create({ wallet_id: id, granted_credits: "1.0" });

      await refused(transactions.paymentUrl(granted?.lago_id ?? ""), 422, {
        base: ["wallet_transaction_not_purchased"],
      });
    },
  },
];
