import type { AnyWebhook } from "./any-webhook.ts";
import type { DedupeStore } from "./dedupe-store.ts";
import type { Cryptography } from "./cryptography.ts";
import { deliveryKey, type Verified } from "./delivery-key.ts";
import { findCryptography } from "./find-cryptography.ts";
import { hmacVerifier } from "./hmac-verifier.ts";
import { jwtVerifier } from "./jwt-verifier.ts";
import { memoryDedupe } from "./memory-dedupe.ts";
import { parseFields } from "./parse-fields.ts";
import { printError } from "./print-error.ts";
import { failed, onceIn, type Report } from "./process-once.ts";
import type { RawBody, StreamingBody } from "./raw-body.ts";
import { readBody } from "./read-body.ts";
import type { Verifier } from "./verifier.ts";
import type { WebhookAnswer } from "./webhook-answer.ts";
import { handlerOf, type WebhookHandlers } from "./webhook-handlers.ts";
import { readHeader, type WebhookHeaders } from "./webhook-headers.ts";
import { WebhookVerificationError } from "./webhook-verification-error.ts";
import type { WebhooksOptions } from "./webhooks-options.ts";

/** Returns the response to a delivery. It never rejects. */
export type WebhookReceiver = (body: RawBody | StreamingBody, headers: WebhookHeaders) => Promise<WebhookAnswer>;

/** Verifies Lago's webhooks and calls your handlers. Create one and reuse it: it remembers keys and deliveries. */
export class Webhooks {
  /** Largest size of a body, in bytes. */
  readonly maxBytes: number;
  readonly #cryptography: Cryptography = findCryptography();
  readonly #verifiers: ReadonlyMap<string, Verifier | undefined>;
  readonly #store: DedupeStore;
  readonly #options: WebhooksOptions;

  constructor(options: WebhooksOptions) {
    const { jwt, hmac, dedupe = memoryDedupe(), maxBytes = 5_000_000 } = options;
    if (!jwt && !hmac) throw new TypeError("Set `jwt` or `hmac`.");
    this.#verifiers = new Map([
      ["jwt", jwt && jwtVerifier(jwt, this.#cryptography)],
      ["hmac", hmac && hmacVerifier(hmac, this.#cryptography)],
    ]);
    this.#store = dedupe;
    this.#options = options;
    this.maxBytes = maxBytes;
  }

  /**
   * Verifies a delivery and returns its event.
   *
   * Rejects with a `WebhookVerificationError` if the signature does not match the body, or if the event belongs to an
   * organization that is not in `organizationId`. It does not remember deliveries: handlers do.
   */
  async verify(rawBody: RawBody | StreamingBody, headers: WebhookHeaders): Promise<AnyWebhook> {
    const [event] = await this.#verify(rawBody, headers);
    return event;
  }

  async #verify(rawBody: RawBody | StreamingBody, headers: WebhookHeaders): Promise<Verified> {
    const signature = readHeader(headers, "x-lago-signature");
    // The header selects among the configured algorithms only.
    const verifier = this.#verifiers.get(readHeader(headers, "x-lago-signature-algorithm"));
    if (!verifier) throw new WebhookVerificationError("algorithm_not_configured");
    const body = await readBody(rawBody, { maxBytes: this.maxBytes, cryptography: this.#cryptography });
    await verifier.prove(signature, body);
    // The event is parsed from the bytes that were verified.
    const event = parseFields(body, this.#cryptography);
    if (typeof event["webhook_type"] !== "string") throw new WebhookVerificationError("invalid_body", 400);
    await verifier.checkOrganization?.(event["organization_id"]);
    // As: Lago signed it, so it matches the spec of its type, or its type is unknown.
    return [event as AnyWebhook, () => this.#cryptography.digest(body)];
  }

  /** Returns a function from `Request` to `Response`, which most runtimes and frameworks can call. */
  handler(handlers: WebhookHandlers): (request: Request) => Promise<Response> {
    const receive = this.receiver(handlers);
    return async ({ bodyUsed, body, headers }) => {
      const stream = bodyUsed || body?.locked ? undefined : (body ?? "");
      // As: every runtime can iterate a web stream, but not every declaration says so. Without a stream, the receiver
      // reports what is wrong.
      const { status, reason } = await receive(stream as StreamingBody, headers);
      return new Response(reason, { status, headers: { "content-type": "text/plain" } });
    };
  }

  /** Returns a function for servers without an adapter. It takes the body and the headers, and resolves to the response. */
  receiver(handlers: WebhookHandlers): WebhookReceiver {
    const { dedupeKey, onError = printError } = this.#options;
    const report: Report = async (error, answer) => {
      try {
        await onError(error, answer);
      } catch {
        // The sender must get a response, even if `onError` throws.
      }
    };
    const once = onceIn(this.#store, report);
    return async (body, headers) => {
      try {
        const verified = await this.#verify(body, headers);
        const [event] = verified;
        const handle = handlerOf(handlers, event);
        if (!handle) return { status: 200, reason: "ignored" };
        const delivery = { uniqueKey: readHeader(headers, "x-lago-unique-key") };
        const key = await deliveryKey(dedupeKey, verified, delivery);
        return await once(key, () => handle(event, delivery));
      } catch (error) {
        const answer: WebhookAnswer = error instanceof WebhookVerificationError ? error : failed;
        await report(error, answer);
        return answer;
      }
    };
  }
}
