import type { WebhookEvents } from "./names.ts";

/** The `webhook_type` of a webhook that the API document describes. A server can send others. */
export type WebhookType = keyof WebhookEvents;

/** An object with a `webhook_type`, known or not. */
export interface WebhookLike {
  readonly webhook_type: string;
}

/** The payload of the webhook of the given type. */
export type WebhookOf<Type extends WebhookType> = WebhookEvents[Type];

/** The payload of any webhook that the API document describes. `webhook_type` is the discriminant. */
export type WebhookEvent = WebhookEvents[WebhookType];
