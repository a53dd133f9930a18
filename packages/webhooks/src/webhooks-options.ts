import type { AnyWebhook } from "./any-webhook.ts";
import type { DedupeStore } from "./dedupe-store.ts";
import type { HmacOptions } from "./hmac-options.ts";
import type { JwtOptions } from "./jwt-options.ts";
import type { WebhookAnswer } from "./webhook-answer.ts";
import type { WebhookDelivery } from "./webhook-handlers.ts";

/** How webhooks are verified and handled. At least one of `jwt` and `hmac` is needed; one that is not given is refused. */
export interface WebhooksOptions {
  readonly jwt?: JwtOptions;
  readonly hmac?: HmacOptions;
  /**
   * Where deliveries that were handled are remembered, so that none is handled twice; `memoryDedupe({ maxKeys: 0 })` forgets at once.
   *
   * @default memoryDedupe()
   */
  readonly dedupe?: DedupeStore;
  /**
   * Gives what a delivery is known again by, instead of its `uniqueKey`.
   *
   * That key is not signed: who got hold of a delivery could send it again under another one. A key that is made of the
   * event, such as the id of an invoice and its status, would notice.
   */
  readonly dedupeKey?: (event: AnyWebhook, delivery: WebhookDelivery) => string | Promise<string>;
  /**
   * The most bytes that a body may have.
   *
   * @default 5_000_000
   */
  readonly maxBytes?: number;
  /**
   * Is told why a delivery was not handled: a `WebhookVerificationError`, or what your handler or store threw.
   *
   * @default Prints the error.
   */
  readonly onError?: (error: unknown, answer: WebhookAnswer) => unknown;
}
