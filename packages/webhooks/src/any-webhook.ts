import type { WebhookEvent } from "@lagokit/types";

declare const unknownType: unique symbol;

/**
 * A `webhook_type` that the spec does not know. It is a string, but not one of the known literals.
 *
 * To compare it with your own literal, declare it as a string first: `const type: string = event.webhook_type`.
 */
// A pattern with a brand, because TypeScript would compare a branded `string` with every literal.
export type UnknownWebhookType = `${string}.${string}` & { readonly [unknownType]: true };

/** A webhook whose type the spec does not know. Lago sends more types than it documents. */
export interface UnknownWebhook {
  /** Type of the event, which this version does not know. */
  readonly webhook_type: UnknownWebhookType;
  /** Other fields that Lago sends, such as the object that the event is about. */
  readonly [field: string]: unknown;
}

/** A verified webhook of a known or an unknown type. `webhook_type` is the discriminant. */
export type AnyWebhook = WebhookEvent | UnknownWebhook;
