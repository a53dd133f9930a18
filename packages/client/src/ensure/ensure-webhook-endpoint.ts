import type { WebhookEndpoint, WebhookEndpointCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Page } from "../response/page.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate } from "./get-or-create.ts";

/**
 * Gives the webhook endpoint with this `webhook_url`, and creates it if there is none. Two callers at once get the same one.
 *
 * One that is there is not changed, be the input another or not: `webhookEndpoints.update` changes it.
 *
 * @throws LagoRequestError if the answer to the create was lost, and there is no such endpoint still: `outcomeUnknown` is true.
 * @throws LagoValidationError if the URL is invalid, or there are too many endpoints; `fields` says which.
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

/** An endpoint is got by an id of Lago's, which is not known here. */
async function findByUrl(endpoints: Page<WebhookEndpoint>, url: string): Promise<WebhookEndpoint | undefined> {
  for await (const endpoint of endpoints) if (endpoint.webhook_url === url) return endpoint;
  return undefined;
}
