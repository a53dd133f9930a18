import { describe, expect, inject, it } from "vitest";
import { Lago } from "../../src/index.ts";
import { recorded } from "./recorded.ts";
import { Recorder } from "./recorder.ts";

const id = "3f6d2c10-5b7e-4a91-8c04-000000000080";

// Inputs that a running Lago accepts, but that are not in Lago's OpenAPI document. types/server.test-d.ts tests the
// types.
describe("a call that the server accepts", () => {
  it.each<readonly [string, (lago: Lago) => PromiseLike<unknown>]>([
    ["only a new name of a subscription", (lago) => lago.subscriptions.update("acme-1", { name: "Startup" })],
    ["only new metadata of a credit note", (lago) => lago.creditNotes.update(id, { metadata: { team: "a" } })],
    [
      "a wallet of the customer in the path",
      (lago) => lago.customers.wallets.create("acme", { rate_amount: "1", currency: "EUR" }),
    ],
    ["no query for a list of wallets", (lago) => lago.wallets.list()],
    ["a time zone", (lago) => lago.customers.create({ external_id: "acme", timezone: "Europe/Kyiv" })],
    [
      "an invoice that no payment provider collects",
      (lago) =>
        lago.invoices.create({ external_customer_id: "acme", fees: [{ add_on_code: "setup" }], skip_psp: true }),
    ],
    [
      "a credit note that is offset",
      (lago) => lago.subscriptions.update("acme-1", { on_termination_credit_note: "offset" }),
    ],
    [
      "several events to estimate",
      (lago) => lago.events.estimateInstantFeesBatch([{ code: "tiles", external_subscription_id: "acme-1" }]),
    ],
    [
      "a customer of a connected system",
      (lago) =>
        lago.customers.create({
          external_id: "acme",
          integration_customers: [{ integration_type: "hubspot", integration_code: "hubspot" }],
        }),
    ],
    [
      "emails of receipts",
      (lago) => lago.billingEntities.update("tidewater", { email_settings: ["payment_receipt.created"] }),
    ],
    [
      "only event types of a webhook endpoint",
      (lago) => lago.webhookEndpoints.update(id, { event_types: ["invoice.created"] }),
    ],
    ["a limit for top-ups", (lago) => lago.wallets.update(id, { paid_top_up_max_amount_cents: 100_00 })],
    [
      "thresholds of a new subscription",
      (lago) =>
        lago.subscriptions.create({
          external_customer_id: "acme",
          external_id: "acme-1",
          plan_code: "startup",
          usage_thresholds: [{ amount_cents: 100_00 }],
        }),
    ],
  ])("is valid with %s", async (_, call) => {
    const recorder = new Recorder(globalThis.fetch);
    const lago = new Lago({ apiKey: "key", baseUrl: inject("mockUrl"), fetch: recorder.fetch, maxRetries: 0 });

    await call(lago);

    expect(recorder.exchanges).toMatchObject([{ answer: { status: 200, violations: [] } }]);
  });
});

// Lago's OpenAPI document was wrong about each of these: code that relied on it crashed, or was silently wrong.
describe("a response of a running Lago", () => {
  it("has no ID of a payment method unless one was chosen", async () => {
    const lago = lagoThatAnswers("GET /subscriptions/{external_id}", '"payment_method_id":null');

    const { payment_method: method } = await lago.subscriptions.get("acme-1");

    expect(method?.payment_method_id?.toUpperCase()).toBeUndefined();
  });

  it("has no aggregated units for a flat fee, and usually no file and no dispute", async () => {
    const lago = lagoThatAnswers("GET /invoices/{lago_id}", '"total_aggregated_units":null');

    const invoice = await lago.invoices.get(id);

    expect(invoice.fees.some(({ total_aggregated_units: units }) => units?.split(".") === undefined)).toBe(true);
    expect([invoice.file_url, invoice.payment_dispute_lost_at]).toEqual([null, null]);
  });

  it("has the entitlements of a plan without envelopes", async () => {
    const lago = lagoThatAnswers("GET /plans/{code}", '"privileges":[{');

    const { entitlements } = await lago.plans.get("startup");

    expect(entitlements.map(({ code }) => typeof code)).toContain("string");
  });

  it("has units of fixed charges as decimal strings", async () => {
    const lago = lagoThatAnswers("POST /plans", '"add_on_code"');

    const { fixed_charges: charges } = await lago.plans.create(plan);

    expect(charges.map(({ units }) => Number(units) + 1)).not.toContain(Number.NaN);
    expect(charges.map(({ units }) => typeof units)).toContain("string");
  });

  it("has no billable metric for an alert on an amount, and decimal strings as values", async () => {
    const lago = lagoThatAnswers("GET /subscriptions/{external_id}/alerts/{code}", '"billable_metric":null');

    const alert = await lago.subscriptions.alerts.get("acme-1", "usage");

    expect(alert.billable_metric?.code).toBeUndefined();
    expect(Number(alert.previous_value).toFixed(2)).toMatch(/^\d+\.\d\d$/);
    expect(typeof alert.previous_value).toBe("string");
  });

  it.each([
    ["collected by a provider", "PaymentProviders::StripeProvider", "cus_1"],
    ["recorded by hand", null, null],
  ])("has the provider of a payment %s", async (_, type, customer) => {
    // In the format of the server's serializer: the recordings have a placeholder for it.
    const sent = { payment: { payment_provider_type: type, provider_customer_id: customer } };
    const lago = new Lago({ apiKey: "key", fetch: async () => Response.json(sent) });

    const payment = await lago.payments.get(id);

    expect(payment.payment_provider_type === "PaymentProviders::StripeProvider").toBe(type !== null);
    expect(payment.provider_customer_id?.startsWith("cus_")).toBe(customer === null ? undefined : true);
  });

  it("has no values for usage that matches no filter", async () => {
    const lago = lagoThatAnswers("GET /customers/{external_customer_id}/current_usage", '"values":null');

    const { charges_usage: charges } = await lago.customers.currentUsage("acme", { external_subscription_id: "1" });

    const values = charges.flatMap(({ filters }) => filters.map((filter) => filter.values));
    expect(values).toContain(null);
    expect(values.flatMap((one) => Object.keys(one ?? {}))).toEqual(expect.any(Array));
  });

  it("has overdue balances as decimal strings", async () => {
    const lago = lagoThatAnswers("GET /analytics/overdue_balance", '"amount_cents"');

    const balances = await lago.analytics.overdueBalance();

    expect(balances.reduce((sum, { amount_cents: amount }) => sum + Number(amount), 0)).toBeGreaterThan(0);
    expect(balances.map(({ amount_cents: amount }) => typeof amount)).toContain("string");
  });

  it("has no expression for a metric unless it is set", async () => {
    const lago = lagoThatAnswers("GET /billable_metrics", '"expression":null');

    const { data } = await lago.billableMetrics.list();

    expect(data.map(({ expression }) => expression?.length)).toContain(undefined);
  });
});

const plan = {
  name: "Startup",
  code: "startup",
  interval: "monthly",
  amount_cents: 0,
  amount_currency: "EUR",
  pay_in_advance: false,
} as const;

function lagoThatAnswers(operation: string, holds: string): Lago {
  return new Lago({ apiKey: "key", fetch: recorded(operation, holds) });
}
