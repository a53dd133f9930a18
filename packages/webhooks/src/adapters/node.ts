import type { IncomingMessage, ServerResponse } from "node:http";
import type { WebhookHandlers, Webhooks } from "../index.ts";
import { receiveRequest } from "./receive-request.ts";

/**
 * Returns a listener for Node's `http.createServer`.
 *
 * A `jwt` signature contains the whole body, in a header. Node responds with 431 to headers of more than 16 kB. Use `hmac`, or
 * set a larger `maxHeaderSize`.
 */
export function nodeHandler(
  webhooks: Webhooks,
  handlers: WebhookHandlers,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return receiveRequest(webhooks.receiver(handlers));
}
