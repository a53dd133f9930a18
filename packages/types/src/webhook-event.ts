import type { webhooks } from "./openapi.ts";

/** The `webhook_type` of the webhooks that the spec knows; a server can send others. */
export type WebhookType = keyof webhooks;

/** The payload of a webhook: of one type, or of any, which `webhook_type` tells apart. */
export type WebhookEvent<Type extends WebhookType = WebhookType> = NonNullable<
  webhooks[Type]["post"]["requestBody"]
>["content"]["application/json"];
