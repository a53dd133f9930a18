import type { IncomingMessage, ServerResponse } from "node:http";
import type { WebhookHandlers, Webhooks } from "../index.ts";
import { receiveRequest } from "./receive-request.ts";

/**
 * Makes a handler for a route of Express: `app.post("/lago", expressHandler(webhooks, { … }))`.
 *
 * The route must stand above `app.use(express.json())`, which leaves nothing of the raw body. `express.raw()` and
 * `express.text()` do no harm.
 */
export function expressHandler(
  webhooks: Webhooks,
  handlers: WebhookHandlers,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return receiveRequest(webhooks.receiver(handlers));
}
