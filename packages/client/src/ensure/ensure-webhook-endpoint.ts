import type { WebhookEndpoint, WebhookEndpointCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Page } from "../response/page.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate } from "./get-or-create.ts";

/**
 * Gets the webhook endpoint with this `webhook_url`, or creates it if it does not exist. Concurrent callers get the
 * same endpoint.
 *
 * An existing endpoint is not changed, even if the input differs: `webhookEndpoints.update` changes it.
 *
 * @throws LagoRequestError if the response to the create request was lost and the endpoint still does not exist. Its
 * `outcomeUnknown` is then true.
 * @throws LagoValidationError if the URL is invalid, or there are too many endpoints; see `fields`.
 */
export function ensureWebhookEndpoint(
  lago: Pick<Lago, "webhookEndpoints">,
  input: WebhookEndpointCreateInput,
  options?: RequestOptions,
): Promise<Ensured<WebhookEndpoint>> {
  return getOrCreate({
    find: () => findByUrl(lago.webhookEndpoints.list(undefined, options), input.webhook_url),
    create: () => lago.webhookEndpoints.create(input, options),
  });
}

/** Searches the list, because the API gets an endpoint only by its `lago_id`, which is unknown here. */
async function findByUrl(endpoints: Page<WebhookEndpoint>, url: string): Promise<WebhookEndpoint | undefined> {
  for await (const endpoint of endpoints) if (endpoint.webhook_url === url) return endpoint;
  return undefined;
}
