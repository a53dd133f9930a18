import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { newCustomer, newWallet } from "./new-wallet.ts";

/** What Lago refuses about wallets. */
export const walletChecks: readonly Behavior[] = [
  {
    title: "A wallet needs a rate, and a positive one.",
    evidence: ["app/models/wallet.rb:47@20277d9d06"],
    creates: ["a customer"],
    async run(stage) {
      const { external_id: customer } = await newCustomer(stage);
      const wallet = { external_customer_id: customer, currency: "EUR" };

      const without = await stage.send("POST", "/wallets", { wallet });
      const negative = await stage.send("POST", "/wallets", { wallet: { ...wallet, rate_amount: "-1" } });

      assert.equal(without.status, 422);
      assert.equal(negative.status, 422);
      assert.partialDeepStrictEqual(negative.body, { error_details: { rate_amount: ["value_is_out_of_range"] } });
    },
  },
  {
    title: "A wallet of a billing entity that does not exist is not found.",
    evidence: ["1.51.0 POST /wallets 404", "1.51.0 PUT /wallets/{lago_id} 404"],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { lago_id: id, external_customer_id: customer } = await newWallet(stage);
      const wallet = { external_customer_id: customer, rate_amount: "1", billing_entity_code: stage.unique("entity") };

      await refused(stage.lago.wallets.create(wallet), 404, "billing_entity_not_found");
      const { billing_entity_code } = wallet;
      await refused(stage.lago.wallets.update(id, { billing_entity_code }), 404, "billing_entity_not_found");
    },
  },
  {
    title: "Credits are text with a decimal. A number is refused.",
    evidence: ["app/services/wallets/validate_service.rb:68-80@20277d9d06"],
    creates: ["a customer"],
    async run(stage) {
      const { external_id: customer } = await newCustomer(stage);
      const wallet = { external_customer_id: customer, rate_amount: "1", paid_credits: 10, granted_credits: "ten" };

      const response = await stage.send("POST", "/wallets", { wallet });

      assert.partialDeepStrictEqual(response, {
        status: 422,
        body: {
          error_details: {
            paid_credits: ["invalid_paid_credits", "invalid_amount"],
            granted_credits: ["invalid_granted_credits", "invalid_amount"],
          },
        },
      });
    },
  },
  {
    title: "Two active wallets of a customer cannot have the same code.",
    evidence: ["1.51.0 POST /wallets 422", "1.51.0 PUT /wallets/{lago_id} 422"],
    creates: ["a customer", "two wallets"],
    async run(stage) {
      const { lago } = stage;
      const first = await newWallet(stage, { code: "prepaid" });
      const input = { external_customer_id: first.external_customer_id, rate_amount: "1.0" };
      const second = await lago.wallets.create({ ...input, code: "other" });
      stage.cleanUp(() => lago.wallets.delete(second.lago_id));

      const created = lago.wallets.create({ ...input, code: "prepaid" });

      await refused(created, 422, { code: ["value_already_exist"] });
      await refused(lago.wallets.update(second.lago_id, { code: "prepaid" }), 422, { code: ["value_already_exist"] });
    },
  },
  {
    title: "A wallet has the currency of its customer, and refuses another one.",
    evidence: ["1.51.0 request POST /wallets", "app/services/customers/update_currency_service.rb:32-37@20277d9d06"],
    creates: ["a customer"],
    async run(stage) {
      const { external_id: customer } = await newCustomer(stage);

      const other = stage.lago.wallets.create({ external_customer_id: customer, rate_amount: "1.0", currency: "USD" });

      await refused(other, 422, { currency: ["currencies_does_not_match"] });
    },
  },
  {
    title: "The first wallet of a customer without a currency sets it.",
    evidence: ["app/services/customers/update_currency_service.rb:40@20277d9d06"],
    creates: ["a customer", "a wallet"],
    async run({ lago, unique, cleanUp }) {
      const customer = unique("customer");
      cleanUp(() => lago.customers.delete(customer));
      await lago.customers.create({ external_id: customer });

      const wallet = await lago.wallets.create({ external_customer_id: customer, rate_amount: "1.0", currency: "USD" });

      cleanUp(() => lago.wallets.delete(wallet.lago_id));
      assert.equal((await lago.customers.get(customer)).currency, "USD");
    },
  },
  {
    title: "An unknown customer is a 422 for a new wallet, and a 404 in lists and paths.",
    evidence: [
      "1.51.0 POST /wallets 422",
      "1.51.0 GET /customers/{external_customer_id}/wallets 404",
      "1.51.0 GET /customers/{external_customer_id}/wallets/{code} 404",
    ],
    creates: [],
    async run({ lago, unique }) {
      const customer = unique("customer");

      const created = lago.wallets.create({ external_customer_id: customer, rate_amount: "1.0" });

      await refused(created, 422, { customer: ["customer_not_found"] });
      await refused(lago.customers.wallets.list(customer).toArray({ limit: 1 }), 404, "customer_not_found");
      await refused(
        lago.wallets.list({ external_customer_id: customer }).toArray({ limit: 1 }),
        404,
        "customer_not_found",
      );
      await refused(lago.customers.wallets.get(customer, "prepaid"), 404);
    },
  },
  {
    title: "An unknown wallet is a 404.",
    evidence: [
      "1.51.0 GET /wallets/{lago_id} 404",
      "1.51.0 PUT /wallets/{lago_id} 404",
      "1.51.0 DELETE /wallets/{lago_id} 404",
      "1.51.0 GET /wallets/{lago_id}/wallet_transactions 404",
    ],
    creates: [],
    async run({ lago }) {
      const id = "00000000-0000-4000-8000-000000000000";

      await refused(lago.wallets.get(id), 404, "wallet_not_found");
      await refused(lago.wallets.update(id, { name: "Credits" }), 404, "wallet_not_found");
      await refused(lago.wallets.delete(id), 404, "wallet_not_found");
      await refused(lago.wallets.transactions.list(id).toArray({ limit: 1 }), 404, "wallet_not_found");
    },
  },
  {
    title: "A paid top-up below the minimum of the wallet is refused, unless the request ignores the limits.",
    evidence: ["1.51.0 POST /wallets 422", "1.51.0 POST /wallet_transactions 422", "1.51.0 request POST /wallets"],
    creates: ["a customer", "a wallet", "an invoice of 10 EUR"],
    async run(stage) {
      const limits = { paid_top_up_min_amount_cents: 3000, paid_top_up_max_amount_cents: 5000 };
      const { lago_id: id, external_customer_id: customer } = await newWallet(stage, limits);
      const { transactions } = stage.lago.wallets;

      const ignored = await transactions.create({
        wallet_id: id,
        paid_credits: "10.0",
        ignore_paid_top_up_limits: true,
      });

      const initial = { external_customer_id: customer, rate_amount: "1.0", paid_credits: "10.0", ...limits };
      await refused(stage.lago.wallets.create(initial), 422, { paid_credits: ["amount_below_minimum"] });
      await refused(transactions.create({ wallet_id: id, paid_credits: "29.99" }), 422, {
        paid_credits: ["amount_below_minimum"],
      });
      await refused(transactions.create({ wallet_id: id, paid_credits: "50.01" }), 422, {
        paid_credits: ["amount_above_maximum"],
      });
      assert.equal(ignored[0]?.amount, "10.0");
    },
  },
  {
    title: "The limits and the priority of a wallet are validated.",
    evidence: ["app/models/wallet.rb:50-54@20277d9d06"],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { lago_id: id } = await newWallet(stage);
      const { wallets: all } = stage.lago;

      await refused(all.update(id, { priority: 51 }), 422, { priority: ["value_is_invalid"] });
      await refused(all.update(id, { paid_top_up_min_amount_cents: 0 }), 422, {
        paid_top_up_min_amount_cents: ["value_is_out_of_range"],
      });
      await refused(all.update(id, { expiration_at: "2020-01-01T00:00:00Z" }), 422, {
        expiration_at: ["invalid_date"],
      });
    },
  },
  {
    title: "A wallet can be limited to types of fees, and only to known ones and known metrics.",
    evidence: [
      "1.51.0 PUT /wallets/{lago_id} 200",
      "app/services/wallets/validate_limitations_service.rb:26",
      "app/services/wallets/validate_service.rb:117@20277d9d06",
    ],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { lago, unique } = stage;
      const { lago_id: id, external_customer_id: customer } = await newWallet(stage, {
        applies_to: { fee_types: ["charge"] },
      });
      const limits = { billable_metric_codes: [unique("metric")] };

      const updated = await lago.wallets.update(id, { applies_to: { fee_types: ["charge", "subscription"] } });

      assert.deepEqual(updated.applies_to, { fee_types: ["charge", "subscription"], billable_metric_codes: [] });
      const created = lago.wallets.create({ external_customer_id: customer, rate_amount: "1", applies_to: limits });
      await refused(created, 422, { applies_to: ["invalid_limitations"] });
      await refused(lago.wallets.update(id, { applies_to: limits }), 422, { billable_metrics: ["invalid_identifier"] });
    },
  },
];
