import type { FastifyInstance } from "fastify";
import type { RawBody, WebhookHandlers, Webhooks } from "../index.ts";

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
 * It reads the raw body on its own route, and leaves the parsers of the others alone.
 */
export async function fastifyWebhooks(
  app: FastifyInstance,
  { webhooks, handlers, path }: FastifyWebhooksOptions,
): Promise<void> {
  const receive = webhooks.receiver(handlers);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: webhooks.maxBytes }, (_request, body, done) =>
    done(null, body),
  );
  app.post(path, async (request, reply) => {
    // As: it is what the parser above gives, or nothing if there was no body.
    const { status, reason } = await receive((request.body ?? "") as RawBody, request.headers);
    return reply.code(status).type("text/plain").send(reason);
  });
}
