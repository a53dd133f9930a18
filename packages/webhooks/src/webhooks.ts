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

/** Gives the answer to a delivery. It never rejects. */
export type WebhookReceiver = (body: RawBody | StreamingBody, headers: WebhookHeaders) => Promise<WebhookAnswer>;

/** Verifies Lago's webhooks, and hands them to whom they concern. Make one and keep it: it keeps keys and deliveries. */
export class Webhooks {
  /** The most bytes that a body may have. */
  readonly maxBytes: number;
  readonly #cryptography: Cryptography = findCryptography();
  readonly #verifiers: ReadonlyMap<string, Verifier | undefined>;
  readonly #store: DedupeStore;
  readonly #options: WebhooksOptions;

  constructor(options: WebhooksOptions) {
    const { jwt, hmac, dedupe = memoryDedupe(), maxBytes = 5_000_000 } = options;
    if (!jwt && !hmac) throw new TypeError("Give `jwt` or `hmac`.");
    this.#verifiers = new Map([
      ["jwt", jwt && jwtVerifier(jwt, this.#cryptography)],
      ["hmac", hmac && hmacVerifier(hmac, this.#cryptography)],
    ]);
    this.#store = dedupe;
    this.#options = options;
    this.maxBytes = maxBytes;
  }

  /**
   * Gives the event of a delivery, if its signature proves that it is Lago's, and as Lago sent it, and if it is of an
   * organization that `organizationId` gives.
   *
   * It rejects with a `WebhookVerificationError` otherwise. It does not remember deliveries: handlers do.
   */
  async verify(rawBody: RawBody | StreamingBody, headers: WebhookHeaders): Promise<AnyWebhook> {
    const [event] = await this.#verify(rawBody, headers);
    return event;
  }

  async #verify(rawBody: RawBody | StreamingBody, headers: WebhookHeaders): Promise<Verified> {
    const signature = readHeader(headers, "x-lago-signature");
    // The header chooses among what is configured, and nothing else.
    const verifier = this.#verifiers.get(readHeader(headers, "x-lago-signature-algorithm"));
    if (!verifier) throw new WebhookVerificationError("algorithm_not_configured");
    const body = await readBody(rawBody, { maxBytes: this.maxBytes, cryptography: this.#cryptography });
    await verifier.prove(signature, body);
    // The event is read out of the very bytes that were verified.
    const event = parseFields(body, this.#cryptography);
    if (typeof event["webhook_type"] !== "string") throw new WebhookVerificationError("invalid_body", 400);
    await verifier.checkOrganization?.(event["organization_id"]);
    // As: Lago has signed it, so it is what the spec says of its type, or of a type that the spec does not know.
    return [event as AnyWebhook, () => this.#cryptography.digest(body)];
  }

  /** Makes a handler of web requests, which most runtimes and frameworks can call. */
  handler(handlers: WebhookHandlers): (request: Request) => Promise<Response> {
    const receive = this.receiver(handlers);
    return async ({ bodyUsed, body, headers }) => {
      const stream = bodyUsed || body?.locked ? undefined : (body ?? "");
      // As: a stream of the web can be iterated wherever this runs, though not in all declarations of it; and the receiver
      // says what is wrong where there is none.
      const { status, reason } = await receive(stream as StreamingBody, headers);
      return new Response(reason, { status, headers: { "content-type": "text/plain" } });
    };
  }

  /** Makes a handler for what has no adapter: it takes the body and the headers, and gives what to answer. */
  receiver(handlers: WebhookHandlers): WebhookReceiver {
    const { dedupeKey, onError = printError } = this.#options;
    const report: Report = async (error, answer) => {
      try {
        await onError(error, answer);
      } catch {
        // Whoever sent the delivery must get an answer, even if telling of an error fails.
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
