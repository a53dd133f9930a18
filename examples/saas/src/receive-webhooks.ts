import type { Webhooks } from "@lagokit/webhooks";
import type { Accounts } from "./accounts.ts";

/** Creates the receiver of webhooks. It notes which subscriptions have started, and which invoices are paid. */
export function receiveWebhooks(webhooks: Webhooks, accounts: Accounts): (request: Request) => Promise<Response> {
  return webhooks.handler({
    "subscription.started": ({ subscription }) => {
      const account = accounts.get(subscription.external_customer_id);
      if (account !== undefined) account.isActive = true;
    },
    "invoice.payment_status_updated": ({ invoice }) => {
      if (invoice.payment_status === "succeeded")
        accounts.get(invoice.customer?.external_id)?.paidInvoices.push(invoice.number);
    },
  });
}
