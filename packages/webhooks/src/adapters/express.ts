import type { IncomingMessage, ServerResponse } from "node:http";
import type { WebhookHandlers, Webhooks } from "../index.ts";
import { receiveRequest } from "./receive-request.ts";

/**
 * Returns a handler for an Express route: `app.post("/lago", expressHandler(webhooks, { … }))`.
 *
 * Put the route above `app.use(express.json())`, which consumes the raw body. The route also works below `express.raw()` and
 * `express.text()`, but these respond themselves to a body that exceeds their own `limit`.
 */
export function expressHandler(
  webhooks: Webhooks,
  handlers: WebhookHandlers,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return receiveRequest(webhooks.receiver(handlers));
}
