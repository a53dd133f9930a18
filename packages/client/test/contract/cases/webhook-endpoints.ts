import type { Cases } from "../case.ts";

export const webhookEndpoints = {
  findAllWebhookEndpoints: (lago, { query, options }) => lago.webhookEndpoints.list(query, options),
  findWebhookEndpoint: (lago, { path, options }) => lago.webhookEndpoints.get(path.lago_id, options),
  createWebhookEndpoint: (lago, { body, options }) => lago.webhookEndpoints.create(body.webhook_endpoint, options),
  updateWebhookEndpoint: (lago, { path, body, options }) =>
    lago.webhookEndpoints.update(path.lago_id, body.webhook_endpoint, options),
  destroyWebhookEndpoint: (lago, { path, options }) => lago.webhookEndpoints.delete(path.lago_id, options),
} satisfies Cases<
  | "findAllWebhookEndpoints"
  | "findWebhookEndpoint"
  | "createWebhookEndpoint"
  | "updateWebhookEndpoint"
  | "destroyWebhookEndpoint"
>;
