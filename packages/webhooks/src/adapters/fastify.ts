import type { FastifyInstance, FastifyReply } from "fastify";
import type { IncomingMessage } from "node:http";
import type { WebhookAnswer, WebhookHandlers, Webhooks } from "../index.ts";
import { isAnswered } from "./is-answered.ts";

/** Options of `fastifyWebhooks`. */
export interface FastifyWebhooksOptions {
  readonly webhooks: Webhooks;
  readonly handlers: WebhookHandlers;
  /** Path that Lago sends to. The `prefix` of the plugin, if any, comes before it. */
  readonly path: string;
}

/**
 * Adds a webhook route to Fastify: `app.register(fastifyWebhooks, { webhooks, path: "/lago", handlers: { … } })`.
 *
 * The plugin reads the raw body on its own route, and does not change the parsers of other routes. The limit of a body is
 * `maxBytes` of `webhooks`, not `bodyLimit` of Fastify.
 */
export async function fastifyWebhooks(
  app: FastifyInstance,
  { webhooks, handlers, path }: FastifyWebhooksOptions,
): Promise<void> {
  const receive = webhooks.receiver(handlers);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
  app.post(path, async (request, reply) => {
    // As: the parser above returns it. Without a body, it is undefined.
    const payload = request.body as IncomingMessage | undefined;
    const body = payload?.iterator({ destroyOnReturn: false }) ?? "";
    send(reply, await receive(body, request.headers));
    // Reads and drops the rest of a refused body. Otherwise the sender would never read the response.
    payload?.resume();
    return reply;
  });
}

/** Sends a response, unless other code has sent one. The hijack then stops Fastify from writing to the reply. */
function send(reply: FastifyReply, { status, reason }: WebhookAnswer): void {
  if (reply.sent || isAnswered(reply.raw)) return void reply.hijack();
  try {
    reply.code(status).header("content-type", "text/plain").send(reason);
  } catch {
    // Ends the connection, so that the sender does not wait. A rejection would end the process.
    reply.hijack().raw.destroy();
  }
}
