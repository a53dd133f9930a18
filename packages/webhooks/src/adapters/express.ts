import type { IncomingMessage, ServerResponse } from "node:http";
import type { WebhookHandlers, Webhooks } from "../index.ts";
import { receiveRequest } from "./receive-request.ts";

/**
 * Makes a handler for a route of Express: `app.post("/lago", expressHandler(webhooks, { … }))`.
 *
 * The route must stand above `app.use(express.json())`, which leaves nothing of the raw body. `express.raw()` and
 * `express.text()` do no harm, but answer by themselves to what is over the `limit` of their own.
 */
export function expressHandler(
  webhooks: Webhooks,
  handlers: WebhookHandlers,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return receiveRequest(webhooks.receiver(handlers));
}
