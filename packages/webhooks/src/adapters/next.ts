import type { WebhookHandlers, Webhooks } from "../index.ts";

/** Returns a route handler for Next.js: `export const POST = nextHandler(webhooks, { … })` in a `route.ts`. */
export function nextHandler(webhooks: Webhooks, handlers: WebhookHandlers): (request: Request) => Promise<Response> {
  return webhooks.handler(handlers);
}
