import type { Lago } from "@lagokit/client";
import { describe, expectTypeOf, test } from "vitest";

declare const lago: Lago;

// What a running Lago accepts, and Lago's own document does not mention.
describe("a call that the server accepts", () => {
  test("compiles", () => {
    void lago.subscriptions.update("acme-1", { name: "Startup" });
    void lago.creditNotes.update("1", { metadata: { team: "a" } });
    void lago.customers.wallets.create("acme", { rate_amount: "1", currency: "EUR" });
    void lago.wallets.list();
    void lago.customers.create({ external_id: "acme", timezone: "Europe/Kyiv" });
    void lago.invoices.create({ external_customer_id: "acme", fees: [{ add_on_code: "setup" }], skip_psp: true });
    void lago.subscriptions.update("acme-1", { on_termination_credit_note: "offset" });
    void lago.subscriptions.delete("acme-1", { on_termination_credit_note: "offset" });
    void lago.events.estimateInstantFeesBatch([{ code: "tiles", external_subscription_id: "acme-1" }]);
    void lago.customers.create({
      external_id: "acme",
      integration_customers: [{ integration_type: "hubspot", integration_code: "hubspot" }],
    });
    void lago.billingEntities.update("tidewater", { email_settings: ["payment_receipt.created"] });
    void lago.webhookEndpoints.update("1", { event_types: ["invoice.created"] });
    void lago.wallets.update("1", { paid_top_up_max_amount_cents: 100_00 });
    void lago.subscriptions.create({
      external_customer_id: "acme",
      external_id: "acme-1",
      plan_code: "startup",
      usage_thresholds: [{ amount_cents: 100_00 }],
    });
  });

  test("does not compile if the server ignores or refuses it", () => {
    // @ts-expect-error The server ignores it here, and charges the customer: it belongs to the invoice.
    void lago.invoices.create({ external_customer_id: "acme", fees: [{ add_on_code: "setup", skip_psp: true }] });
    // @ts-expect-error The customer is the first argument.
    void lago.customers.wallets.create("acme", { external_customer_id: "acme", rate_amount: "1", currency: "EUR" });
    // @ts-expect-error An event has no envelope here.
    void lago.events.estimateInstantFeesBatch([{ event: { code: "tiles", external_subscription_id: "acme-1" } }]);
    // @ts-expect-error A single string gets a 500.
    void lago.apiLogs.list({ request_paths: "/api/v1/events" });
    const charge = { billable_metric_id: "1", code: "tiles", charge_model: "package" } as const;
    void lago.plans.charges.create("startup", {
      ...charge,
      properties: { amount: "1", free_units: 0, package_size: 100 },
    });
    // @ts-expect-error A package has a size.
    void lago.plans.charges.create("startup", { ...charge, properties: { amount: "1" } });
    void lago.paymentRequests.create({
      external_customer_id: "acme",
      lago_invoice_ids: ["1"],
      // @ts-expect-error The server ignores it, and charges the default card.
      payment_method: { payment_method_type: "manual" },
    });
  });
});

// What the server sends, and Lago's own document denies. Each of these crashed, or was silently wrong.
describe("code that would crash on what the server sends", () => {
  test("does not compile", async () => {
    const { payment_method: method } = await lago.subscriptions.get("acme-1");
    // @ts-expect-error Null, unless a card was chosen.
    if (method?.payment_method_id !== undefined) method.payment_method_id.toUpperCase();
    const invoice = await lago.invoices.get("1");
    // @ts-expect-error Null for a flat fee.
    for (const { total_aggregated_units: units } of invoice.fees) units.split(".");
    // @ts-expect-error Null until there is a PDF.
    if (invoice.file_url !== undefined) invoice.file_url.trim();
    // @ts-expect-error Null unless a dispute was lost.
    if (invoice.payment_dispute_lost_at !== undefined) invoice.payment_dispute_lost_at.trim();
    const plan = await lago.plans.get("startup");
    // @ts-expect-error An entitlement has no envelope in a plan.
    for (const { entitlement } of plan.entitlements) entitlement.trim();
    // @ts-expect-error A decimal string: + would produce "10.01".
    for (const { units } of plan.fixed_charges) units.toFixed();
    const alert = await lago.subscriptions.alerts.get("acme-1", "usage");
    // @ts-expect-error Null for an alert on an amount.
    alert.billable_metric.code.trim();
    // @ts-expect-error A decimal string.
    alert.previous_value.toFixed(2);
    const payment = await lago.payments.get("1");
    // @ts-expect-error Null for a payment that was entered manually.
    payment.provider_customer_id.startsWith("cus_");
    const usage = await lago.customers.currentUsage("acme", { external_subscription_id: "acme-1" });
    // @ts-expect-error Null for events outside every filter.
    for (const { values } of usage.charges_usage.flatMap(({ filters }) => filters)) Object.keys(values);
    // @ts-expect-error A decimal string.
    for (const { amount_cents: amount } of await lago.analytics.overdueBalance()) amount.toFixed();
    const metric = await lago.billableMetrics.get("tiles");
    // @ts-expect-error Null unless it is set.
    if (metric.expression !== undefined) metric.expression.trim();
  });

  test("knows the type of a provider", async () => {
    const { payment_provider_type: type } = await lago.payments.get("1");
    expectTypeOf<"PaymentProviders::StripeProvider">().toExtend<typeof type>();
    expectTypeOf(type).toExtend<string | null>();
  });
});
