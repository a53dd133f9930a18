// All that has a name of its own, for a report to be readable that the types of the whole document would fill.
export type * from "./names.ts";
export type { WebhookEvent, WebhookOf, WebhookType } from "./webhook-event.ts";
