export type * from "./names.ts";
export type { UnknownValue } from "./unknown-value.ts";
export type { WebhookEvent, WebhookLike, WebhookOf, WebhookType } from "./webhook-event.ts";
