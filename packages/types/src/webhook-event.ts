import type { webhooks } from "./openapi.ts";

/** The `webhook_type` of the webhooks that the spec knows; a server can send others. */
export type WebhookType = keyof webhooks;

/** The payload of a webhook of one type. */
export type WebhookOf<Type extends WebhookType> = NonNullable<
  webhooks[Type]["post"]["requestBody"]
>["content"]["application/json"];

/** The payload of a webhook of any type that the spec knows, which `webhook_type` tells apart. */
export type WebhookEvent = WebhookOf<WebhookType>;
