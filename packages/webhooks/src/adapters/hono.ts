import type { WebhookHandlers, Webhooks } from "../index.ts";

/** Makes a handler for a route of Hono: `app.post("/lago", honoHandler(webhooks, { … }))`. */
export function honoHandler(
  webhooks: Webhooks,
  handlers: WebhookHandlers,
): (context: { readonly req: { readonly raw: Request } }) => Promise<Response> {
  const handle = webhooks.handler(handlers);
  return ({ req: { raw } }) => handle(raw);
}
