import type { AnyWebhook } from "./any-webhook.ts";
import type { WebhookDelivery } from "./webhook-handlers.ts";
import type { WebhooksOptions } from "./webhooks-options.ts";

/** What a signature has proven: an event, and a digest of the bytes that it was read out of. */
export type Verified = readonly [event: AnyWebhook, digest: () => string | Promise<string>];

/** What text comes of nothing: all deliveries would have it for a key, and all but one of them would be lost. */
const nothing = /^\s*(undefined|null|NaN|\[object .*)?$/;

/** Gives what a delivery is known again by: what the option says, or its unique key, which is not signed, and its body. */
export async function deliveryKey(
  dedupeKey: WebhooksOptions["dedupeKey"],
  [event, digest]: Verified,
  delivery: WebhookDelivery,
): Promise<string> {
  if (!dedupeKey) return `${delivery.uniqueKey}.${await digest()}`;
  const key: unknown = await dedupeKey(event, delivery);
  if (typeof key === "string" && !nothing.test(key)) return key;
  throw new TypeError(`\`dedupeKey\` must be text, and not empty: see ${event.webhook_type}.`);
}
