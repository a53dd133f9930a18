import type { HoverCase } from "./hover-case.ts";

/** Lists, errors and webhooks. */
export const answerCases: readonly HoverCase[] = [
  {
    what: "page: a page",
    lagokit: "const |page = await lago.invoices.list();",
    stripe: "const |page = await stripe.invoices.list();",
    lago: "const { data: |page } = await client.invoices.findAllInvoices();",
  },
  {
    what: "page: its items",
    lagokit: "page.|data;",
    stripe: "page.|data;",
    lago: "page.|invoices;",
  },
  {
    what: "page: an item in a loop",
    lagokit: "for await (const |invoice of lago.invoices.list()) void invoice;",
    stripe: "for await (const |invoice of stripe.invoices.list()) void invoice;",
    lago: "for (const |invoice of page.invoices) void invoice;",
  },
  {
    what: "error: its code",
    lagokit: "if (error instanceof LagoApiError) error.|code;",
    stripe: "if (error instanceof Stripe.errors.StripeError) error.|code;",
    lago: 'const refusal = await getLagoError<typeof client.invoices.findInvoice>(thrown); if ("code" in refusal) refusal.|code;',
  },
  {
    what: "error: the invalid fields",
    lagokit: "if (error instanceof LagoValidationError) error.|fields;",
    stripe: "if (error instanceof Stripe.errors.StripeError) error.|param;",
    lago: 'const refusal = await getLagoError<typeof client.plans.createPlan>(thrown); if ("error_details" in refusal) refusal.|error_details;',
  },
  {
    what: "webhook: an event",
    lagokit: 'const |event = await webhooks.verify("", {});',
    stripe: 'const |event = stripe.webhooks.constructEvent("", "", "");',
    lago: "const |event: LagoWebhookPayload = JSON.parse(body);",
  },
  {
    what: "webhook: the object of an event",
    lagokit: 'webhooks.handler({ "invoice.created": ({ |invoice }) => void invoice });',
    stripe: 'if (event.type === "invoice.created") { const { |object } = event.data; }',
    lago: 'if (event.webhook_type === "invoice.created") event.|invoice;',
  },
  {
    what: "webhook: its delivery",
    lagokit: 'webhooks.handler({ "invoice.created": (_, |delivery) => void delivery });',
  },
];
