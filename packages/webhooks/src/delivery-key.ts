import type { AnyWebhook } from "./any-webhook.ts";
import type { WebhookDelivery } from "./webhook-handlers.ts";
import type { WebhooksOptions } from "./webhooks-options.ts";

/** A verified event, and a digest of the bytes that it was parsed from. */
export type Verified = readonly [event: AnyWebhook, digest: () => string | Promise<string>];

/** Strings that JavaScript makes of missing values. Such keys would be equal, so deliveries would be lost as duplicates. */
const nothing = /^\s*(undefined|null|NaN|\[object .*)?$/;

/** Returns the key of a delivery: that of the option, or the unique key, which is not signed, with a digest of the body. */
export async function deliveryKey(
  dedupeKey: WebhooksOptions["dedupeKey"],
  [event, digest]: Verified,
  delivery: WebhookDelivery,
): Promise<string> {
  if (!dedupeKey) return `${delivery.uniqueKey}.${await digest()}`;
  const key: unknown = await dedupeKey(event, delivery);
  if (typeof key === "string" && !nothing.test(key)) return key;
  throw new TypeError(`\`dedupeKey\` must be a non-empty string for ${event.webhook_type}.`);
}
