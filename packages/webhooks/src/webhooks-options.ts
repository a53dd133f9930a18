import type { AnyWebhook } from "./any-webhook.ts";
import type { DedupeStore } from "./dedupe-store.ts";
import type { HmacOptions } from "./hmac-options.ts";
import type { JwtOptions } from "./jwt-options.ts";
import type { WebhookAnswer } from "./webhook-answer.ts";
import type { WebhookDelivery } from "./webhook-handlers.ts";

/** Options of `Webhooks`. Set `jwt`, `hmac` or both. Webhooks of an algorithm that is not set are refused. */
export interface WebhooksOptions {
  /** Accepts webhooks that are signed by `jwt`, the default of Lago. */
  readonly jwt?: JwtOptions;
  /** Accepts webhooks that are signed by `hmac`. */
  readonly hmac?: HmacOptions;
  /**
   * Store of processed deliveries, so that no delivery is processed twice. `memoryDedupe({ maxKeys: 0 })` remembers nothing.
   *
   * @default memoryDedupe()
   */
  readonly dedupe?: DedupeStore;
  /**
   * Returns the key that identifies a delivery, instead of the `uniqueKey` and a digest of the body.
   *
   * The `uniqueKey` is not signed. Someone who captured a delivery can send it again with another `uniqueKey`. A key from
   * the event, such as the ID of an invoice and its status, detects that. Do not return the `uniqueKey` alone: a captured
   * delivery could then use the key of another delivery and block it.
   *
   * The result must be a string, and not `""` or `"undefined"`. Otherwise `onError` is called, and the response is 500.
   */
  readonly dedupeKey?: (event: AnyWebhook, delivery: WebhookDelivery) => string | Promise<string>;
  /**
   * Largest size of a body, in bytes.
   *
   * @default 5_000_000
   */
  readonly maxBytes?: number;
  /**
   * Called with the error and the response if a delivery fails. The error is a `WebhookVerificationError`, or what your
   * handler or store threw.
   *
   * The default prints one line of at most 300 characters, such as `Lago webhook refused with 401: signature_mismatch`. It
   * prints no stack and escapes line breaks. Pass `console.error` to print the whole error.
   *
   * @default Prints one line.
   */
  readonly onError?: (error: unknown, answer: WebhookAnswer) => unknown;
}
