import type { HoverCase } from "./hover-case.ts";

/** The results of calls, their fields, and what these contain. */
export const entityCases: readonly HoverCase[] = [
  {
    what: "result: an invoice",
    lagokit: 'const |invoice = await lago.invoices.get("1");',
    stripe: 'const |invoice = await stripe.invoices.retrieve("1");',
    lago: 'const |invoice = (await client.invoices.findInvoice("1")).data.invoice;',
  },
  {
    what: "result: a customer",
    lagokit: 'const |customer = await lago.customers.get("acme");',
    stripe: 'const |customer = await stripe.customers.retrieve("acme");',
    lago: 'const |customer = (await client.customers.findCustomer("acme")).data.customer;',
  },
  {
    what: "result: a new subscription",
    lagokit:
      'const |subscription = await lago.subscriptions.create({ external_customer_id: "", external_id: "", plan_code: "" });',
    stripe: 'const |subscription = await stripe.subscriptions.create({ customer: "", items: [] });',
    lago: 'const |subscription = (await client.subscriptions.createSubscription({ subscription: { external_customer_id: "", external_id: "", plan_code: "" } })).data.subscription;',
  },
  {
    what: "result: a plan",
    lagokit: 'const |plan = await lago.plans.get("startup");',
    stripe: 'const |price = await stripe.prices.retrieve("startup");',
    lago: 'const |plan = (await client.plans.findPlan("startup")).data.plan;',
  },
  {
    what: "result: a wallet",
    lagokit: 'const |wallet = await lago.wallets.get("1");',
    stripe: 'const |grant = await stripe.billing.creditGrants.retrieve("1");',
    lago: 'const |wallet = (await client.wallets.findWallet("1")).data.wallet;',
  },
  {
    what: "result: current usage",
    lagokit: 'const |usage = await lago.customers.currentUsage("acme", { external_subscription_id: "acme-1" });',
    lago: 'const |usage = (await client.customers.findCustomerCurrentUsage("acme", { external_subscription_id: "acme-1" })).data.customer_usage;',
  },
  {
    what: "field: the status of an invoice",
    lagokit: "invoice.|status;",
    stripe: "invoice.|status;",
    lago: "invoice.|status;",
  },
  {
    what: "field: the total of an invoice",
    lagokit: "invoice.|total_amount_cents;",
    stripe: "invoice.|total;",
    lago: "invoice.|total_amount_cents;",
  },
  {
    what: "field: the date of an invoice",
    lagokit: "invoice.|issuing_date;",
    stripe: "invoice.|effective_at;",
    lago: "invoice.|issuing_date;",
  },
  {
    what: "field: the currency of a customer",
    lagokit: "customer.|currency;",
    stripe: "customer.|currency;",
    lago: "customer.|currency;",
  },
  {
    what: "field: the status of a subscription",
    lagokit: "subscription.|status;",
    stripe: "subscription.|status;",
    lago: "subscription.|status;",
  },
  {
    what: "field: the interval of a plan",
    lagokit: "plan.|interval;",
    stripe: "price.recurring?.|interval;",
    lago: "plan.|interval;",
  },
  {
    what: "nested: the billing configuration of a customer",
    lagokit: "customer.|billing_configuration;",
    stripe: "customer.|invoice_settings;",
    lago: "customer.|billing_configuration;",
  },
  {
    what: "nested: the payment provider of a customer",
    lagokit: "customer.billing_configuration?.|payment_provider;",
    stripe: "customer.invoice_settings.|default_payment_method;",
    lago: "customer.billing_configuration?.|payment_provider;",
  },
  {
    what: "nested: the item of a fee",
    lagokit: "fee?.|item;",
    stripe: "line?.|pricing;",
    lago: "fee?.|item;",
  },
  {
    what: "nested: the prices of a charge",
    lagokit: "plan.charges?.[0]?.|properties;",
    stripe: "price.|tiers;",
    lago: "plan.charges?.[0]?.|properties;",
  },
  {
    what: "nested: the items of a credit note",
    lagokit: "creditNote.|items;",
    stripe: "creditNote.|lines;",
    lago: "creditNote.|items;",
  },
];
