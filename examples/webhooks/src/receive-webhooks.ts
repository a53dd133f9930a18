import type { IncomingMessage, ServerResponse } from "node:http";
import { type DedupeStore, Webhooks } from "@lagokit/webhooks";
import { nodeHandler } from "@lagokit/webhooks/node";

/** What an application does with webhooks: here, it prints what they say. */
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
      if (customer.external_id === "trouble") throw new Error("The handler fails, so Lago will try again.");
      console.log(`Customer ${customer.external_id}`);
    },
    unknown: (event) => {
      console.log(`A webhook of type ${event.webhook_type}`);
    },
  });
}
