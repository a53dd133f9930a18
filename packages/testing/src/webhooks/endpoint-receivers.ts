import type { WebhookEndpoint } from "@lagokit/types";
import { webhookEndpointTable } from "../state/webhook-endpoints.ts";
import type { World } from "../world/world.ts";
import type { Receiver } from "./receiver.ts";

/** Takes webhooks to the URLs of webhook endpoints. */
export type Deliverer = Pick<Receiver, "handler" | "issuer">;

/** Returns the webhook endpoints that were created by the API, as receivers. */
export function endpointReceivers(world: World, deliverer: Deliverer): Receiver[] {
  return world
    .table(webhookEndpointTable)
    .where()
    .map((endpoint) => toReceiver(world, endpoint, deliverer));
}

function toReceiver(world: World, endpoint: WebhookEndpoint, deliverer: Deliverer): Receiver {
  const { lago_id: id, webhook_url: url, signature_algo: algorithm, event_types: types } = endpoint;
  return {
    ...deliverer,
    signing: algorithm === "hmac" ? "hmac" : "jwt",
    types: types == null || types.includes("*") ? undefined : new Set(types),
    requestUrl: url,
    endpointUrl: url,
    isActive: () => world.table(webhookEndpointTable).get(id) !== undefined,
  };
}
