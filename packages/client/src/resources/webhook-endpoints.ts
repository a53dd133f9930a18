import type {
  WebhookEndpoint,
  WebhookEndpointCreateInput,
  WebhookEndpointListQuery,
  WebhookEndpointUpdateInput,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** Webhook endpoints: where Lago sends webhooks. */
export class WebhookEndpoints {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists webhook endpoints: `await` returns one page, `for await` iterates over all items.
   *
   * Operation: `findAllWebhookEndpoints`, `GET /webhook_endpoints`.
   */
  list(query?: WebhookEndpointListQuery, options?: RequestOptions): Page<WebhookEndpoint> {
    return this.#core.list("/webhook_endpoints", "webhook_endpoints", { query, options });
  }

  /**
   * Gets a webhook endpoint.
   *
   * @throws LagoNotFoundError if no webhook endpoint has this ID.
   *
   * Operation: `findWebhookEndpoint`, `GET /webhook_endpoints/{lago_id}`.
   */
  get(webhookEndpointId: string, options?: RequestOptions): LagoPromise<WebhookEndpoint> {
    return this.#core.get("/webhook_endpoints/{lago_id}", "webhook_endpoint", {
      ids: [webhookEndpointId],
      options,
    });
  }

  /**
   * Creates a webhook endpoint, which receives the webhooks that Lago sends from now on.
   *
   * Webhooks are signed by `jwt` with Lago's key pair, unless `signature_algo` is `hmac`. The call is not retried once
   * the request may have been processed.
   *
   * Other clients call it `webhooks.create`.
   *
   * @throws LagoValidationError if the URL is invalid or already in use, or there are too many endpoints.
   *
   * Operation: `createWebhookEndpoint`, `POST /webhook_endpoints`.
   */
  create(input: WebhookEndpointCreateInput, options?: RequestOptions): LagoPromise<WebhookEndpoint> {
    return this.#core.post("/webhook_endpoints", "webhook_endpoint", {
      body: { webhook_endpoint: input },
      options,
    });
  }

  /**
   * Updates a webhook endpoint. A new `signature_algo` applies to the webhooks sent afterwards.
   *
   * @throws LagoNotFoundError if no webhook endpoint has this ID.
   * @throws LagoValidationError if the URL is invalid or already in use.
   *
   * Operation: `updateWebhookEndpoint`, `PUT /webhook_endpoints/{lago_id}`.
   */
  update(
    webhookEndpointId: string,
    input: WebhookEndpointUpdateInput,
    options?: RequestOptions,
  ): LagoPromise<WebhookEndpoint> {
    return this.#core.put("/webhook_endpoints/{lago_id}", "webhook_endpoint", {
      ids: [webhookEndpointId],
      body: { webhook_endpoint: input },
      options,
    });
  }

  /**
   * Deletes a webhook endpoint. Returns the deleted endpoint.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. You can delete items
   * while you iterate over `list()`.
   *
   * Other clients call it `webhookEndpoints.destroy`.
   *
   * @throws LagoNotFoundError if no webhook endpoint has this ID.
   *
   * Operation: `destroyWebhookEndpoint`, `DELETE /webhook_endpoints/{lago_id}`.
   */
  delete(webhookEndpointId: string, options?: RequestOptions): LagoPromise<WebhookEndpoint | undefined> {
    return this.#core.delete("/webhook_endpoints/{lago_id}", "webhook_endpoint", {
      ids: [webhookEndpointId],
      options,
    });
  }
}
