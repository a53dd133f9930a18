export type * from "./names.ts";
export type { components, operations, paths, webhooks } from "./openapi.ts";
export type { WebhookEvent, WebhookType } from "./webhook-event.ts";
