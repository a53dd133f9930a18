import type { WebhookHandlers, Webhooks } from "../index.ts";

/** Returns a handler for a Hono route: `app.post("/lago", honoHandler(webhooks, { … }))`. */
export function honoHandler(
  webhooks: Webhooks,
  handlers: WebhookHandlers,
): (context: { readonly req: { readonly raw: Request }; readonly env?: unknown }) => Promise<Response> {
  const handle = webhooks.handler(handlers);
  return async ({ req: { raw }, env }) => {
    const response = await handle(raw);
    // A clone, because `@hono/node-server` ignores this header in instances of its own `Response`.
    return isAnswered(env) ? new Response(null, { headers: { "x-hono-already-sent": "true" } }).clone() : response;
  };
}

/** Whether other code has responded through Node's response, which `@hono/node-server` puts into `env`. */
function isAnswered(env: unknown): boolean {
  // As: without such a response, no property of it is read.
  return (Object(env) as { readonly outgoing?: { readonly headersSent: boolean } }).outgoing?.headersSent === true;
}
