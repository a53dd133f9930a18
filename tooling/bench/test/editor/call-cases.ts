import type { HoverCase } from "./hover-case.ts";

/** The arguments of calls: inputs, queries and options. */
export const callCases: readonly HoverCase[] = [
  {
    what: "input: creating a customer",
    lagokit: 'lago.customers.|create({ external_id: "acme" });',
    stripe: 'stripe.customers.|create({ email: "" });',
    lago: 'client.customers.|createCustomer({ customer: { external_id: "acme" } });',
  },
  {
    what: "input: creating a subscription",
    lagokit:
      'lago.subscriptions.|create({ external_customer_id: "acme", external_id: "acme-1", plan_code: "startup" });',
    stripe: 'stripe.subscriptions.|create({ customer: "acme", items: [] });',
    lago: 'client.subscriptions.|createSubscription({ subscription: { external_customer_id: "", external_id: "", plan_code: "" } });',
  },
  {
    what: "input: creating a plan",
    lagokit: "lago.plans.|create;",
    stripe: "stripe.prices.|create;",
    lago: "client.plans.|createPlan;",
  },
  {
    what: "input field: the billing configuration of a customer",
    lagokit: 'lago.customers.create({ external_id: "acme", |billing_configuration: {} });',
    stripe: "stripe.customers.create({ |invoice_settings: {} });",
    lago: 'client.customers.createCustomer({ customer: { external_id: "acme", |billing_configuration: {} } });',
  },
  {
    what: "input field: the payment provider of a customer",
    lagokit: 'lago.customers.create({ external_id: "acme", billing_configuration: { |payment_provider: "stripe" } });',
    stripe: 'stripe.customers.create({ invoice_settings: { |default_payment_method: "" } });',
    lago: 'client.customers.createCustomer({ customer: { external_id: "acme", billing_configuration: { |payment_provider: "stripe" } } });',
  },
  {
    what: "input field: the start of a subscription",
    lagokit:
      'lago.subscriptions.create({ external_customer_id: "", external_id: "", plan_code: "", |subscription_at: "2026-01-31T00:00:00Z" });',
    stripe: 'stripe.subscriptions.create({ customer: "", items: [], |billing_cycle_anchor: 0 });',
    lago: 'client.subscriptions.createSubscription({ subscription: { external_customer_id: "", external_id: "", plan_code: "", |subscription_at: "2026-01-31T00:00:00Z" } });',
  },
  {
    what: "input field: the interval of a plan",
    lagokit: 'lago.plans.create({ ...planInput, |interval: "monthly" });',
    stripe: 'stripe.prices.create({ currency: "EUR", recurring: { |interval: "month" } });',
    lago: 'client.plans.createPlan({ plan: { ...planInput, |interval: "monthly" } });',
  },
  {
    what: "input field: the model of a charge",
    lagokit:
      'lago.plans.create({ ...planInput, charges: [{ billable_metric_id: "1", |charge_model: "standard", properties: { amount: "1" } }] });',
    stripe: 'stripe.prices.create({ currency: "EUR", |billing_scheme: "per_unit" });',
    lago: 'client.plans.createPlan({ plan: { ...planInput, charges: [{ billable_metric_id: "1", |charge_model: "standard", properties: { amount: "1" } }] } });',
  },
  {
    what: "input field: the price of a charge",
    lagokit:
      'lago.plans.create({ ...planInput, charges: [{ billable_metric_id: "1", charge_model: "standard", properties: { |amount: "1" } }] });',
    stripe: 'stripe.prices.create({ currency: "EUR", |unit_amount: 100 });',
    lago: 'client.plans.createPlan({ plan: { ...planInput, charges: [{ billable_metric_id: "1", charge_model: "standard", properties: { |amount: "1" } }] } });',
  },
  {
    what: "query: listing invoices",
    lagokit: "lago.invoices.|list();",
    stripe: "stripe.invoices.|list();",
    lago: "client.invoices.|findAllInvoices();",
  },
  {
    what: "query field: the statuses of invoices",
    lagokit: 'lago.invoices.list({ |statuses: ["draft"] });',
    stripe: 'stripe.invoices.list({ |status: "draft" });',
    lago: 'client.invoices.findAllInvoices({ |"statuses[]": ["draft"] });',
  },
  {
    what: "query field: the first date of invoices",
    lagokit: 'lago.invoices.list({ |issuing_date_from: "2026-01-31" });',
    stripe: "stripe.invoices.list({ |created: { gte: 0 } });",
    lago: 'client.invoices.findAllInvoices({ |issuing_date_from: "2026-01-31" });',
  },
  {
    what: "query field: the subscription of a usage",
    lagokit: 'lago.customers.currentUsage("acme", { |external_subscription_id: "acme-1" });',
    lago: 'client.customers.findCustomerCurrentUsage("acme", { |external_subscription_id: "acme-1" });',
  },
  {
    what: "option: a client's number of retries",
    lagokit: "new Lago({ |maxRetries: 3 });",
    stripe: 'new Stripe("", { |maxNetworkRetries: 3 });',
    lago: 'Client("", { |rateLimitRetry: { maxRetries: 3 } });',
  },
  {
    what: "option: a call's timeout",
    lagokit: 'lago.invoices.get("1", { |timeout: 1_000 });',
    stripe: 'stripe.invoices.retrieve("1", {}, { |timeout: 1_000 });',
    lago: 'client.invoices.findInvoice("1", { |signal: AbortSignal.timeout(1_000) });',
  },
];
