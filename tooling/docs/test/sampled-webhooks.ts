import { type JsonObject, readDocument, specDocument } from "@lagokit/mock";
// What the package of webhooks is tested with: a payload of each, made of its schema.
import { specWebhooks } from "../../../packages/webhooks/test/contract/spec-webhooks.ts";
import { type WebhookHandler, webhookHandlers } from "../src/webhook-handlers.ts";

/** A webhook, and what the reference is to show of it. */
export interface SampledWebhook extends WebhookHandler {
  readonly payload: JsonObject;
  /** Its page on the site. */
  readonly address: string;
}

const handlers = new Map(webhookHandlers(await readDocument(specDocument())).map((handler) => [handler.type, handler]));

/** Every webhook of the spec. */
export const sampledWebhooks: readonly SampledWebhook[] = specWebhooks.map(({ type, payload }) => {
  const handler = handlers.get(type);
  if (handler === undefined) throw new Error(`The reference has no handler of ${type}.`);
  return { ...handler, payload, address: `/reference/webhooks/${handler.id.toLowerCase()}/` };
});
