/** The clients whose hovers are compared. */
export const clients = {
  lagokit: "@lagokit/client",
  stripe: "stripe",
  lago: "lago-javascript-client",
} as const;

export type Client = keyof typeof clients;

/** A question to an editor: code for each client that supports it, with `|` before the name under the mouse. */
export interface HoverCase {
  readonly what: string;
  readonly lagokit: string;
  readonly stripe?: string;
  readonly lago?: string;
}

/** The code before the cases of each client. */
export const preludes: Readonly<Record<Client, string>> = {
  lagokit: `
    import { Lago, LagoApiError, LagoValidationError } from "@lagokit/client";
    import { Webhooks } from "@lagokit/webhooks";
    const lago = new Lago();
    const webhooks = new Webhooks({ hmac: { secret: "" } });
    declare const error: unknown;
    const invoice = await lago.invoices.get("1");
    const fee = invoice.fees?.[0];
    const customer = await lago.customers.get("acme");
    const subscription = await lago.subscriptions.get("acme-1");
    const plan = await lago.plans.get("startup");
    const creditNote = await lago.creditNotes.get("1");
    const planInput = { name: "", code: "", interval: "yearly", amount_cents: 1, amount_currency: "EUR", pay_in_advance: true } as const;
    const page = await lago.invoices.list();`,
  stripe: `
    import Stripe from "stripe";
    const stripe = new Stripe("");
    declare const error: unknown;
    const invoice = await stripe.invoices.retrieve("1");
    const line = invoice.lines.data[0];
    const found = await stripe.customers.retrieve("acme");
    if (found.deleted) throw new Error();
    const customer = found;
    const subscription = await stripe.subscriptions.retrieve("1");
    const price = await stripe.prices.retrieve("startup");
    const creditNote = await stripe.creditNotes.retrieve("1");
    const page = await stripe.invoices.list();
    declare const event: Stripe.Event;`,
  lago: `
    import { Client, getLagoError, type LagoWebhookPayload } from "lago-javascript-client";
    const client = Client("");
    declare const thrown: unknown;
    declare const body: string;
    const { invoice } = (await client.invoices.findInvoice("1")).data;
    const fee = invoice.fees?.[0];
    const { customer } = (await client.customers.findCustomer("acme")).data;
    const { subscription } = (await client.subscriptions.findSubscription("acme-1")).data;
    const { plan } = (await client.plans.findPlan("startup")).data;
    const { credit_note: creditNote } = (await client.creditNotes.findCreditNote("1")).data;
    const planInput = { name: "", code: "", interval: "yearly", amount_cents: 1, amount_currency: "EUR", pay_in_advance: true } as const;
    const { data: page } = await client.invoices.findAllInvoices();
    declare const event: LagoWebhookPayload;`,
};
