import { type JsonObject, readDocument, specDocument } from "@lagokit/mock";
// A payload for each webhook, made from its schema. The tests of the webhooks package use the same.
import { specWebhooks } from "../../../packages/webhooks/test/contract/spec-webhooks.ts";
import { type WebhookHandler, webhookHandlers } from "../src/http/webhook-handlers.ts";
import { webhookAddress } from "../src/http/webhooks-chapter.ts";

/** A webhook, its handler and a payload. */
export interface SampledWebhook extends WebhookHandler {
  readonly payload: JsonObject;
  /** The address of its page on the site. */
  readonly address: string;
}

const handlers = new Map(webhookHandlers(await readDocument(specDocument())).map((handler) => [handler.type, handler]));

/** Every webhook of the spec. */
export const sampledWebhooks: readonly SampledWebhook[] = specWebhooks.map(({ type, payload }) => {
  const handler = handlers.get(type);
  if (handler === undefined) throw new Error(`The site has no handler for ${type}.`);
  return { ...handler, payload, address: webhookAddress(type) };
});
