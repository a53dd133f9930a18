import type { WebhookHandlers, Webhooks } from "../index.ts";

/** Makes a handler for a route of Hono: `app.post("/lago", honoHandler(webhooks, { … }))`. */
export function honoHandler(
  webhooks: Webhooks,
  handlers: WebhookHandlers,
): (context: { readonly req: { readonly raw: Request }; readonly env?: unknown }) => Promise<Response> {
  const handle = webhooks.handler(handlers);
  return async ({ req: { raw }, env }) => {
    const response = await handle(raw);
    // A clone, since `@hono/node-server` reads the header of none that is made with its own `Response`.
    return isAnswered(env) ? new Response(null, { headers: { "x-hono-already-sent": "true" } }).clone() : response;
  };
}

/** Whether something has answered past Hono, on Node, whose response `@hono/node-server` has in `env`. */
function isAnswered(env: unknown): boolean {
  // As: where there is no such response, nothing of it is read.
  return (Object(env) as { readonly outgoing?: { readonly headersSent: boolean } }).outgoing?.headersSent === true;
}
