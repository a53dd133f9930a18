import assert from "node:assert/strict";
import type { Behavior } from "./behavior.ts";
import { eventually } from "./eventually.ts";
import { newCustomer, newWallet } from "./wallets/new-wallet.ts";

/** What surprises those who have only tested against their own idea of Lago. */
export const traps: readonly Behavior[] = [
  {
    title: "A wallet without a rate is refused.",
    evidence: ["app/models/wallet.rb:47@20277d9d06"],
    creates: ["a customer"],
    async run(stage) {
      const { external_id: customer } = await newCustomer(stage);

      const response = await stage.send("POST", "/wallets", { wallet: { external_customer_id: customer } });

      assert.equal(response.status, 422);
    },
  },
  {
    title: "Credits as a number are refused, and credits as text are accepted.",
    evidence: ["app/services/wallets/validate_service.rb:68-80@20277d9d06", "1.51.0 POST /wallets 200"],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { external_id: customer } = await newCustomer(stage);
      const create = (granted_credits: unknown): ReturnType<typeof stage.send> =>
        stage.send("POST", `/customers/${customer}/wallets`, { wallet: { rate_amount: "1", granted_credits } });
      stage.cleanUp(() => stage.lago.customers.wallets.delete(customer, "default"));

      assert.equal((await create(5)).status, 422);
      assert.equal((await create("5")).status, 200);
    },
  },
  {
    title: "A 422 does not say that something exists. Its details do.",
    evidence: ["1.51.0 POST /wallets 422", "app/models/wallet.rb:47@20277d9d06"],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { external_customer_id: customer } = await newWallet(stage, { code: "prepaid" });
      const detailsOf = async (input: object): Promise<unknown> => {
        const wallet = { external_customer_id: customer, rate_amount: "1", code: "prepaid", ...input };
        const { status, body } = await stage.send("POST", "/wallets", { wallet });
        assert.equal(status, 422);
        // As: the body of a 422 has details.
        return (body as { readonly error_details: unknown }).error_details;
      };

      assert.deepEqual(await detailsOf({}), { code: ["value_already_exist"] });
      assert.deepEqual(await detailsOf({ code: "other", rate_amount: "0" }), {
        rate_amount: ["value_is_out_of_range"],
      });
    },
  },
  {
    title: "A list of wallets is not a list of active wallets.",
    evidence: ["app/queries/wallets_query.rb:13"],
    creates: ["a customer", "two wallets"],
    async run(stage) {
      const { lago } = stage;
      const { lago_id: old, external_customer_id: customer } = await newWallet(stage);
      await lago.wallets.delete(old);
      const current = await lago.wallets.create({ external_customer_id: customer, rate_amount: "1.0" });
      stage.cleanUp(() => lago.wallets.delete(current.lago_id));

      const listed = await lago.wallets.list({ external_customer_id: customer }).toArray({ limit: 10 });

      assert.equal(listed.length, 2);
      const active = listed.filter(({ status }) => status === "active");
      assert.deepEqual(
        active.map(({ lago_id: id }) => id),
        [current.lago_id],
      );
    },
  },
  {
    title: "An event without a subscription is accepted, and never counts.",
    evidence: ["1.51.0 POST /events 200", "seen on a running Lago, 2026-11-28"],
    creates: ["a billable metric", "a plan", "a customer", "a subscription", "an event"],
    async run(stage) {
      const { lago, unique, cleanUp, send } = stage;
      const [metric, plan, subscription] = [unique("metric"), unique("plan"), unique("subscription")];
      cleanUp(() => lago.billableMetrics.delete(metric));
      cleanUp(() => lago.plans.delete(plan));
      const { external_id: customer } = await newCustomer(stage);
      const { lago_id: id } = await lago.billableMetrics.create({
        name: "Requests",
        code: metric,
        aggregation_type: "count_agg",
      });
      await lago.plans.create({
        name: "Team",
        code: plan,
        interval: "monthly",
        amount_cents: 0,
        amount_currency: "EUR",
        pay_in_advance: false,
        charges: [
          { billable_metric_id: id, charge_model: "standard", properties: { amount: "1" }, code: unique("charge") },
        ],
      });
      await lago.subscriptions.create({ external_customer_id: customer, plan_code: plan, external_id: subscription });

      const event = { transaction_id: unique("transaction"), code: metric, external_customer_id: customer };
      const response = await send("POST", "/events", { event });

      assert.equal(response.status, 200);
      const usage = await lago.customers.currentUsage(customer, { external_subscription_id: subscription });
      assert.deepEqual(
        usage.charges_usage.map(({ events_count: count }) => count),
        [0],
      );
    },
  },
  {
    title: "Paid and granted credits of one top-up add up. They are not two descriptions of the same credits.",
    evidence: ["1.51.0 POST /wallet_transactions 200"],
    creates: ["a customer", "a wallet", "an invoice of 5 EUR"],
    async run(stage) {
      const { lago } = stage;
      const { lago_id: id } = await newWallet(stage);

      const created = await lago.wallets.transactions.create({
        wallet_id: id,
        paid_credits: "5.0",
        granted_credits: "5.0",
      });

      const sum = created.reduce((total, { credit_amount: credits }) => total + Number(credits), 0);
      assert.equal(sum, 10);
    },
  },
  {
    title: "Two equal paid top-ups are two top-ups, each with its invoice.",
    evidence: ["1.51.0 POST /wallet_transactions 200"],
    creates: ["a customer", "a wallet", "two invoices of 5 EUR"],
    async run(stage) {
      const { lago } = stage;
      const { lago_id: id } = await newWallet(stage);
      const topUp = { wallet_id: id, paid_credits: "5.0", name: "Order A-1" };

      const [first] = await lago.wallets.transactions.create(topUp);
      const [second] = await lago.wallets.transactions.create(topUp);

      assert.notEqual(second?.lago_id, first?.lago_id);
      const transactions = await eventually(
        () => lago.wallets.transactions.list(id).toArray({ limit: 10 }),
        (all) => all.filter(({ lago_invoice_id: invoice }) => invoice !== null).length === 2,
      );
      assert.equal(new Set(transactions.map(({ lago_invoice_id: invoice }) => invoice)).size, 2);
    },
  },
  {
    title: "A top-up that is sent twice is accepted twice.",
    evidence: ["1.51.0 POST /wallet_transactions 200"],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { lago } = stage;
      const { lago_id: id } = await newWallet(stage);
      const topUp = { wallet_id: id, granted_credits: "5.0", metadata: [{ key: "order", value: "A-1" }] };

      await lago.wallets.transactions.create(topUp);
      await lago.wallets.transactions.create(topUp);

      const wallet = await eventually(
        () => lago.wallets.get(id),
        ({ credits_balance: balance }) => balance === "10.0",
      );
      assert.equal(wallet.credits_balance, "10.0");
    },
  },
  {
    title: "A wallet with paid credits has none until they are paid.",
    evidence: ["seen on a running Lago, 2026-11-28"],
    creates: ["a customer", "a wallet", "an invoice of 10 EUR"],
    async run(stage) {
      const { lago } = stage;
      const { lago_id: id } = await newWallet(stage, { paid_credits: "10.0" });

      const transactions = await eventually(
        () => lago.wallets.transactions.list(id).toArray({ limit: 10 }),
        ({ length }) => length === 1,
      );

      assert.deepEqual(
        transactions.map(({ status }) => status),
        ["pending"],
      );
      assert.equal((await lago.wallets.get(id)).credits_balance, "0.0");
    },
  },
];
