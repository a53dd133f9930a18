import type { WebhookEvents } from "./names.ts";

/** The `webhook_type` of the webhooks that the API document knows; a server can send others. */
export type WebhookType = keyof WebhookEvents;

/** Anything with a `webhook_type`, known or not. */
export interface WebhookLike {
  readonly webhook_type: string;
}

/** The payload of a webhook of one type. */
export type WebhookOf<Type extends WebhookType> = WebhookEvents[Type];

/** The payload of a webhook of any type that the API document knows, which `webhook_type` tells apart. */
export type WebhookEvent = WebhookEvents[WebhookType];
