import type { WebhookEvents } from "@lagokit/types";
import type { AnyWebhook, UnknownWebhook } from "./any-webhook.ts";

/** Facts about a delivery, in addition to its event. */
export interface WebhookDelivery {
  /** `X-Lago-Unique-Key`. It is the same for every attempt to deliver the event. It is not signed. */
  readonly uniqueKey: string;
}

/** Handles an event. */
export type WebhookHandler<Event extends AnyWebhook = AnyWebhook> = (
  event: Event,
  delivery: WebhookDelivery,
) => unknown;

/** A handler for each type that this version knows. Its event has the type of that webhook. */
type HandlersByType = { readonly [Type in keyof WebhookEvents]?: WebhookHandler<WebhookEvents[Type]> };

/** Handlers of the types that this version knows, and one for all other events. */
export interface KnownWebhookHandlers extends HandlersByType {
  /** Receives every event without its own handler, of a known or an unknown type. Without it, these events are ignored. */
  readonly unknown?: WebhookHandler;
}

/** Handlers of known types, and of types that this version does not know. */
export interface OpenWebhookHandlers extends KnownWebhookHandlers {
  // `Function` covers the handlers above, whose events differ. It does not affect the type of an event in a handler.
  readonly [type: `${string}.${string}`]: WebhookHandler<UnknownWebhook> | Function | undefined;
}

/**
 * Handlers of events, by `webhook_type`.
 *
 * If the promise of a handler resolves, the response is 200. If it rejects, the response is 500, and Lago tries again. Lago
 * waits 30 seconds for a response: put longer work into a queue.
 *
 * A type that this version does not know can be a key too. The fields of its events are `unknown`. Therefore, if you
 * misspell a known type, a handler that uses a field does not compile.
 */
export type WebhookHandlers = KnownWebhookHandlers | OpenWebhookHandlers;

/** Returns the handler of an event, if one exists. */
export function handlerOf(handlers: WebhookHandlers, { webhook_type: type }: AnyWebhook): WebhookHandler | undefined {
  // As: the handler of a type takes the events of that type. A property that every object inherits is not a handler.
  return (type in {} ? undefined : (handlers as Readonly<Record<string, WebhookHandler>>)[type]) ?? handlers.unknown;
}
