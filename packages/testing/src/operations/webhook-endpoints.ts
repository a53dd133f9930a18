import type { WebhookEndpoint } from "@lagokit/types";
import { WEBHOOK_TYPES } from "@lagokit/types/webhooks";
import { inEnvelope } from "../server/call.ts";
import { given } from "../server/given.ts";
import type { Handlers } from "../server/handlers.ts";
import { pageOf } from "../server/page.ts";
import { invalid, NotSimulated, notFound } from "../server/refusal.ts";
import { newWebhookEndpoint, refuseInvalidEndpoint, webhookEndpointTable } from "../state/webhook-endpoints.ts";
import type { World } from "../world/world.ts";

/** The operations of webhook endpoints. */
export const webhookEndpoints: Handlers<
  | "createWebhookEndpoint"
  | "destroyWebhookEndpoint"
  | "findAllWebhookEndpoints"
  | "findWebhookEndpoint"
  | "updateWebhookEndpoint"
> = {
  findAllWebhookEndpoints({ world, query }) {
    const { rows, meta } = pageOf(query, world.table(webhookEndpointTable).newest().toSorted(byUrl));
    return { webhook_endpoints: [...rows], meta };
  },
  findWebhookEndpoint: ({ world, path }) => ({ webhook_endpoint: findEndpoint(world, path.lago_id) }),
  createWebhookEndpoint({ world, body }) {
    const input = inEnvelope(body, "webhook_endpoint");
    const endpoint: WebhookEndpoint = {
      ...newWebhookEndpoint(world, input.webhook_url),
      signature_algo: input.signature_algo ?? "jwt",
      name: input.name ?? null,
      event_types: normalized(input.event_types ?? null),
    };
    return { webhook_endpoint: saved(world, endpoint) };
  },
  updateWebhookEndpoint({ world, path, body }) {
    const input = inEnvelope(body, "webhook_endpoint");
    const endpoint = findEndpoint(world, path.lago_id);
    const { signature_algo: signing, ...fields } = given(input, "webhook_url", "signature_algo", "name", "event_types");
    if (signing === null) throw new NotSimulated("What happens to a null `signature_algo` is not known.");
    const types = fields.event_types === undefined ? endpoint.event_types : normalized(fields.event_types);
    const changed = { ...endpoint, ...fields, event_types: types, signature_algo: signing ?? endpoint.signature_algo };
    return { webhook_endpoint: saved(world, changed) };
  },
  destroyWebhookEndpoint({ world, path }) {
    const endpoint = findEndpoint(world, path.lago_id);
    world.table(webhookEndpointTable).delete(endpoint);
    return { webhook_endpoint: endpoint };
  },
};

function findEndpoint(world: World, id: string): WebhookEndpoint {
  const endpoint = world.table(webhookEndpointTable).get(id);
  if (endpoint === undefined) throw notFound("webhook_endpoint");
  return endpoint;
}

function saved(world: World, endpoint: WebhookEndpoint): WebhookEndpoint {
  const { event_types: types, signature_algo: signing } = endpoint;
  refuseInvalidEndpoint(world, endpoint);
  if (types?.every(isFilter) === false)
    throw new NotSimulated("The error of an unknown webhook type in `event_types` is not known.");
  if (signing !== "jwt" && signing !== "hmac")
    throw new NotSimulated("The error of an unknown `signature_algo` is not known.");
  return world.table(webhookEndpointTable).add(endpoint);
}

/** Returns webhook types as Lago stores them. `*` alone means all types. */
function normalized(types: unknown): string[] | null {
  if (types === null) return null;
  if (!Array.isArray(types)) throw invalid({ event_types: ["must_be_array"] });
  const names = types
    .map((type) =>
      String(type ?? "")
        .trim()
        .toLowerCase(),
    )
    .filter((name) => name !== "");
  const [first, ...others] = new Set(names);
  return first === "*" && others.length === 0 ? null : [...new Set(names)];
}

/** Whether a webhook endpoint can select a type. One type has another name there, and Lago never sends it to such an endpoint. */
function isFilter(type: string): boolean {
  const known: readonly string[] = WEBHOOK_TYPES;
  return (
    type === "credit_note.provider_refund_failure" || (type !== "credit_note.refund_failure" && known.includes(type))
  );
}

/** Lago sorts webhook endpoints by their URLs. */
function byUrl(one: WebhookEndpoint, other: WebhookEndpoint): number {
  return one.webhook_url.localeCompare(other.webhook_url, "en");
}
