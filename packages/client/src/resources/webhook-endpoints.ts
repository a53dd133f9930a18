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

/** Where Lago sends webhooks. */
export class WebhookEndpoints {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the endpoints: one page when awaited, every one when iterated.
   *
   * Operation: `findAllWebhookEndpoints`, `GET /webhook_endpoints`.
   */
  list(query?: WebhookEndpointListQuery, options?: RequestOptions): Page<WebhookEndpoint> {
    return this.#core.list("/webhook_endpoints", "webhook_endpoints", { query, options });
  }

  /**
   * Gets an endpoint.
   *
   * @throws LagoNotFoundError if no endpoint has this id.
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
   * Creates an endpoint, which gets every webhook from now on.
   *
   * They are signed by `jwt`, with a key pair of Lago's, unless `signature_algo` says `hmac`. It is not retried once it
   * may have been done.
   *
   * @throws LagoValidationError if the URL is none or is taken, or there are too many endpoints.
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
   * Updates an endpoint. With another `signature_algo`, the webhooks after it are signed that way.
   *
   * @throws LagoNotFoundError if no endpoint has this id.
   * @throws LagoValidationError if the URL is none, or is taken.
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
   * Deletes an endpoint, and gives it as it was.
   *
   * @throws LagoNotFoundError if no endpoint has this id.
   *
   * Operation: `destroyWebhookEndpoint`, `DELETE /webhook_endpoints/{lago_id}`.
   */
  delete(webhookEndpointId: string, options?: RequestOptions): LagoPromise<WebhookEndpoint> {
    return this.#core.delete("/webhook_endpoints/{lago_id}", "webhook_endpoint", {
      ids: [webhookEndpointId],
      options,
    });
  }
}
