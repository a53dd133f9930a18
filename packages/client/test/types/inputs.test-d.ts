import type { Lago } from "@lagokit/client";
import { describe, test } from "vitest";

declare const lago: Lago;

describe("a query", () => {
  test("has the names of the API, without brackets", () => {
    void lago.invoices.list({ payment_statuses: ["failed"] });
    // @ts-expect-error The brackets exist only in the URL.
    void lago.invoices.list({ "payment_statuses[]": ["failed"] });
  });

  test("has no other key", () => {
    // @ts-expect-error It is `per_page`.
    void lago.customers.list({ per_pages: 20 });
    // @ts-expect-error It is `external_subscription_id`.
    void lago.customers.currentUsage("acme", { external_subscription_ids: "sub_1" });
  });

  test("accepts a value that only a newer server knows, but only strings", () => {
    void lago.invoices.list({ payment_statuses: ["disputed"] });
    // @ts-expect-error A status is never a number.
    void lago.invoices.list({ payment_statuses: [1] });
  });
});

describe("an input", () => {
  test("has no unknown key, at any depth", () => {
    void lago.customers.create({ external_id: "acme", billing_configuration: { invoice_grace_period: 3 } });
    // @ts-expect-error It is `external_id`.
    void lago.customers.create({ external_ids: "acme" });
    // @ts-expect-error It is `invoice_grace_period`.
    void lago.customers.create({ external_id: "acme", billing_configuration: { invoice_grace_days: 3 } });
    // @ts-expect-error A charge has `properties`, not `property`.
    void lago.plans.charges.create("startup", { billable_metric_id: "1", charge_model: "standard", property: {} });
    void lago.invoices.create({
      external_customer_id: "acme",
      // @ts-expect-error It is `unit_amount_cents`.
      fees: [{ add_on_code: "setup", unit_amount: 100 }],
    });
  });

  test("has no envelope", () => {
    // @ts-expect-error The method adds it.
    void lago.customers.create({ customer: { external_id: "acme" } });
  });
});

describe("a date", () => {
  test("is a string or a Date", () => {
    void lago.invoices.list({ issuing_date_from: "2026-01-31", issuing_date_to: new Date() });
    void lago.events.send({ code: "storage", external_subscription_id: "sub_1", timestamp: new Date() });
    void lago.wallets.create({
      external_customer_id: "acme",
      rate_amount: "1",
      currency: "EUR",
      expiration_at: new Date(),
      recurring_transaction_rules: [{ trigger: "interval", interval: "monthly", expiration_at: new Date() }],
    });
  });

  test("is not accepted if the API expects another string", () => {
    // @ts-expect-error A name is not a date.
    void lago.customers.create({ external_id: "acme", name: new Date() });
  });
});

describe("the options", () => {
  test("are the last argument, and have no unknown key", () => {
    void lago.customers.get("acme", { timeout: 1_000, maxRetries: 0 });
    // @ts-expect-error It is `timeout`.
    void lago.customers.get("acme", { timeoutMs: 1_000 });
    // @ts-expect-error An ID is a string.
    void lago.customers.get(1);
  });
});
