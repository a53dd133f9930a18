import type { WebhookEndpoint } from "@lagokit/types";
import { webhookEndpointTable } from "../state/webhook-endpoints.ts";
import type { World } from "../world/world.ts";
import type { Receiver, WebhookHandler } from "./receiver.ts";

/** Returns the webhook endpoints that were created by the API, as receivers whose webhooks a handler takes to their URLs. */
export function endpointReceivers(world: World, handler: WebhookHandler): Receiver[] {
  return world
    .table(webhookEndpointTable)
    .where()
    .map((endpoint) => toReceiver(world, endpoint, handler));
}

function toReceiver(world: World, endpoint: WebhookEndpoint, handler: WebhookHandler): Receiver {
  const { lago_id: id, webhook_url: url, signature_algo: algorithm, event_types: types } = endpoint;
  return {
    handler,
    signing: algorithm === "hmac" ? "hmac" : "jwt",
    types: types == null || types.includes("*") ? undefined : new Set(types),
    requestUrl: url,
    endpointUrl: url,
    isActive: () => world.table(webhookEndpointTable).get(id) !== undefined,
  };
}
