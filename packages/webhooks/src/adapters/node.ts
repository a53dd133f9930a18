import type { IncomingMessage, ServerResponse } from "node:http";
import type { WebhookHandlers, Webhooks } from "../index.ts";
import { receiveRequest } from "./receive-request.ts";

/**
 * Makes a listener for Node's `http.createServer`.
 *
 * A `jwt` signature holds the whole body, in a header. For webhooks of more than some 10 kB, give the server a larger
 * `maxHeaderSize`, or let Lago sign by `hmac`: Node itself answers 431 to larger headers.
 */
export function nodeHandler(
  webhooks: Webhooks,
  handlers: WebhookHandlers,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return receiveRequest(webhooks.receiver(handlers));
}
