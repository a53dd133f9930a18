import type { WebhookOf, WebhookType } from "@lagokit/types";
import type { AnyWebhook } from "./any-webhook.ts";

/** What is known of a delivery beside its event. */
export interface WebhookDelivery {
  /** `X-Lago-Unique-Key`: the same for every attempt to deliver the event. It is not signed. */
  readonly uniqueKey: string;
}

/**
 * What to do with events, by their `webhook_type`.
 *
 * The sender gets its 2xx when the promise fulfils, and a 500, after which it tries again, when it rejects. It waits for
 * 30 seconds: give longer work to a queue.
 */
export type WebhookHandlers = {
  readonly [Type in WebhookType]?: (event: WebhookOf<Type>, delivery: WebhookDelivery) => unknown;
} & {
  /** Gets every event that has no handler of its own, of known and of unknown type. Without it, they are ignored. */
  readonly unknown?: (event: AnyWebhook, delivery: WebhookDelivery) => unknown;
};

/** A handler of whatever there is. */
export type AnyHandler = (event: AnyWebhook, delivery: WebhookDelivery) => unknown;

/** Finds the handler of an event, if it has one. */
export function handlerOf(handlers: WebhookHandlers, { webhook_type: type }: AnyWebhook): AnyHandler | undefined {
  // As: the handler under a type takes the events of that type. What every object inherits is nobody's handler.
  return (type in {} ? undefined : (handlers as Record<string, AnyHandler>)[type]) ?? handlers.unknown;
}
