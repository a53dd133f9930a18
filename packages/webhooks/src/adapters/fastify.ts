import type { FastifyInstance, FastifyReply } from "fastify";
import type { IncomingMessage } from "node:http";
import type { WebhookAnswer, WebhookHandlers, Webhooks } from "../index.ts";
import { isAnswered } from "./is-answered.ts";

/** What the plugin needs. */
export interface FastifyWebhooksOptions {
  readonly webhooks: Webhooks;
  readonly handlers: WebhookHandlers;
  /** The path that Lago sends to, below the plugin's `prefix` if it has one. */
  readonly path: string;
}

/**
 * A plugin for Fastify: `app.register(fastifyWebhooks, { webhooks, path: "/lago", handlers: { … } })`.
 *
 * It reads the raw body on its own route, and leaves the parsers of the others alone. The limit of a body is `maxBytes` of
 * `webhooks`, and not Fastify's `bodyLimit`.
 */
export async function fastifyWebhooks(
  app: FastifyInstance,
  { webhooks, handlers, path }: FastifyWebhooksOptions,
): Promise<void> {
  const receive = webhooks.receiver(handlers);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
  app.post(path, async (request, reply) => {
    // As: it is what the parser above gives, or nothing if there was no body.
    const payload = request.body as IncomingMessage | undefined;
    const body = payload?.iterator({ destroyOnReturn: false }) ?? "";
    send(reply, await receive(body, request.headers));
    // What a refusal has left of a body is let in and dropped, or the sender would never come to read the answer.
    payload?.resume();
    return reply;
  });
}

/** Sends an answer, unless somebody has; Fastify has nothing to do with a reply that it cannot send. */
function send(reply: FastifyReply, { status, reason }: WebhookAnswer): void {
  if (reply.sent || isAnswered(reply.raw)) return void reply.hijack();
  try {
    reply.code(status).header("content-type", "text/plain").send(reason);
  } catch {
    // The sender is told that no answer comes, and nobody else: the rejection would end the process.
    reply.hijack().raw.destroy();
  }
}
