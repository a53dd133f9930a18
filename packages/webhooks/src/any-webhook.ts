import type { WebhookEvent } from "@lagokit/types";

declare const unknownType: unique symbol;

/**
 * A `webhook_type` that the spec does not know: a string, but none of the known literals.
 *
 * A pattern with a brand, since a branded `string` would take part in every comparison with a literal. To compare it with
 * one of your own, say that it is any string: `const type: string = event.webhook_type`.
 */
export type UnknownWebhookType = `${string}.${string}` & { readonly [unknownType]: true };

/** A webhook of a type that the spec does not know: Lago sends more types than it documents. */
export interface UnknownWebhook {
  /** Which event this tells of: a type that this version does not know. */
  readonly webhook_type: UnknownWebhookType;
  /** Whatever else Lago sends, such as the object that the event is about. */
  readonly [field: string]: unknown;
}

/** A webhook as it comes, which `webhook_type` tells apart: one that the spec knows, or another. */
export type AnyWebhook = WebhookEvent | UnknownWebhook;
