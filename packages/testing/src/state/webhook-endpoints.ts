import type { WebhookEndpoint } from "@lagokit/types";
import { FieldErrors, isBlank } from "../server/field-errors.ts";
import { NotSimulated } from "../server/refusal.ts";
import { defineTable, type TableName } from "../world/table.ts";
import type { World } from "../world/world.ts";

/** The URLs that webhooks go to. */
export const webhookEndpointTable: TableName<WebhookEndpoint> = defineTable(
  "webhook_endpoints",
  ({ webhook_url }) => webhook_url,
);

/** How many webhook endpoints an organization can have. */
const limit = 10;

/** Returns a new webhook endpoint for a URL, for all types. */
export function newWebhookEndpoint(world: World, url: string): WebhookEndpoint {
  return {
    lago_id: world.newId(),
    lago_organization_id: world.organizationId,
    webhook_url: url,
    signature_algo: "jwt",
    name: null,
    event_types: null,
    created_at: world.timestamp(),
  };
}

/** Throws the error of Lago for a webhook endpoint that it refuses. */
export function refuseInvalidEndpoint(world: World, { lago_id: id, webhook_url: url }: WebhookEndpoint): void {
  const endpoints = world.table(webhookEndpointTable);
  const other = endpoints.byKey(url);
  new FieldErrors()
    .add("webhook_url", "value_is_mandatory", isBlank(url))
    .add("webhook_url", "url_is_invalid", !isHttpUrl(url))
    .add("webhook_url", "value_already_exist", other !== undefined && other.lago_id !== id)
    .refuse();
  if (endpoints.get(id) === undefined && endpoints.size >= limit)
    throw new NotSimulated("Lago allows ten webhook endpoints. Its error for one more is not known.");
}

function isHttpUrl(text: unknown): boolean {
  if (typeof text !== "string" || /\s/.test(text) || !/^https?:\/\/[^/?#]/i.test(text)) return false;
  return URL.canParse(text);
}
