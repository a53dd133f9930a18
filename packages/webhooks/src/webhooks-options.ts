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
   * Gives what a delivery is known again by, instead of its `uniqueKey` and a digest of its body.
   *
   * The `uniqueKey` is not signed: who got hold of a delivery could send it again under another one. A key that is made of
   * the event, such as the id of an invoice and its status, would notice. One of the `uniqueKey` alone lets a delivery under
   * the key of another take its place.
   *
   * What is no text, or says nothing (`""`, `"undefined"`), is refused: `onError` is told, and the answer is a 500.
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
   * By default, each is one line of at most 300 characters, such as `Lago webhook refused with 401: signature_mismatch`:
   * no stack, and what would break the line is escaped. Give `console.error` to see all of an error.
   *
   * @default Prints one line.
   */
  readonly onError?: (error: unknown, answer: WebhookAnswer) => unknown;
}
