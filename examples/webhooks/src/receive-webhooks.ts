import type { IncomingMessage, ServerResponse } from "node:http";
import { type DedupeStore, Webhooks } from "@lagokit/webhooks";
import { nodeHandler } from "@lagokit/webhooks/node";

/** Handles webhooks as an application does. This one prints them. */
export function receiveWebhooks(
  secret: string,
  dedupe: DedupeStore,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const webhooks = new Webhooks({
    hmac: { secret },
    dedupe,
    onError: (error) => console.log(error instanceof Error ? error.message : error),
  });
  return nodeHandler(webhooks, {
    "invoice.created": ({ invoice }) => {
      console.log(`Invoice ${invoice.number} of ${invoice.customer?.name}: ${invoice.total_amount_cents} cents`);
    },
    "customer.created": ({ customer }) => {
      if (customer.external_id === "trouble") throw new Error("The handler failed, so Lago retries the webhook.");
      console.log(`Customer ${customer.external_id}`);
    },
    unknown: (event) => {
      console.log(`A webhook of type ${event.webhook_type}`);
    },
  });
}
