import type { WebhookEvents } from "@lagokit/types";
import type { AnyWebhook, UnknownWebhook } from "./any-webhook.ts";

/** What is known of a delivery beside its event. */
export interface WebhookDelivery {
  /** `X-Lago-Unique-Key`: the same for every attempt to deliver the event. It is not signed. */
  readonly uniqueKey: string;
}

/** What to do with an event. */
export type WebhookHandler<Event extends AnyWebhook = AnyWebhook> = (
  event: Event,
  delivery: WebhookDelivery,
) => unknown;

/** A handler for each type that this version knows, whose events have its own type. */
type HandlersByType = { readonly [Type in keyof WebhookEvents]?: WebhookHandler<WebhookEvents[Type]> };

/** What to do with events of the types that this version knows, and with all others. */
export interface KnownWebhookHandlers extends HandlersByType {
  /** Gets every event that has no handler of its own, of known and of unknown type. Without it, they are ignored. */
  readonly unknown?: WebhookHandler;
}

/** Handlers of known types, and of some that this version does not know. */
export interface OpenWebhookHandlers extends KnownWebhookHandlers {
  // `Function` is what the handlers above are, whose events are others. It takes no part in typing what a handler takes.
  readonly [type: `${string}.${string}`]: WebhookHandler<UnknownWebhook> | Function | undefined;
}

/**
 * What to do with events, by their `webhook_type`.
 *
 * The sender gets its 2xx when the promise fulfils, and a 500, after which it tries again, when it rejects. It waits for
 * 30 seconds: give longer work to a queue.
 *
 * A type that this version does not know can be a key too. The fields of its events are `unknown`, so that what reads
 * them does not compile where a known type is misspelled.
 */
export type WebhookHandlers = KnownWebhookHandlers | OpenWebhookHandlers;

/** Finds the handler of an event, if it has one. */
export function handlerOf(handlers: WebhookHandlers, { webhook_type: type }: AnyWebhook): WebhookHandler | undefined {
  // As: the handler under a type takes the events of that type. What every object inherits is nobody's handler.
  return (type in {} ? undefined : (handlers as Readonly<Record<string, WebhookHandler>>)[type]) ?? handlers.unknown;
}
