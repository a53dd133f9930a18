import type { WebhookEvent } from "@lagokit/types";
import type { DeliveryAttempt, WebhookDelivery } from "./fake-webhook.ts";
import type { Receiver } from "./receiver.ts";
import { signedRequest } from "./signing.ts";

const accepted = new Set([200, 201, 202, 204]);
/** Milliseconds from the first attempt to the second and to the third. Seen on a running Lago: 4.9 s, and 24 to 27 s. */
const retryTimes = [5000, 25_000];
const timeout = 30_000;

/** The deliveries of a webhook to one receiver. */
export class Delivery implements WebhookDelivery {
  readonly url: string | undefined;
  readonly uniqueKey: string;
  readonly attempts: DeliveryAttempt[] = [];
  isDelivered = false;
  #isDropped = false;
  readonly #payload: WebhookEvent;
  readonly #receiver: Receiver;

  constructor(payload: WebhookEvent, receiver: Receiver, uniqueKey: string) {
    this.url = receiver.endpointUrl;
    this.uniqueKey = uniqueKey;
    this.#payload = payload;
    this.#receiver = receiver;
  }

  /** When to try again, in milliseconds; undefined if nothing is left to do. */
  get retryAt(): number | undefined {
    const [first] = this.attempts;
    const wait = retryTimes[this.attempts.length - 1];
    if (this.isDelivered || this.#isDropped || first === undefined || wait === undefined) return undefined;
    return first.at.getTime() + wait;
  }

  /** Delivers the webhook. A receiver that was removed gets nothing. */
  async attempt(at: Date): Promise<void> {
    if (!this.#receiver.isActive()) {
      // Deleting an endpoint drops what is on its way.
      this.#isDropped = true;
      return;
    }
    const status = await this.#deliver();
    this.attempts.push({ at, status });
    this.isDelivered = status !== undefined && accepted.has(status);
  }

  async #deliver(): Promise<number | undefined> {
    const { issuer, signing, requestUrl: url, handler } = this.#receiver;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const request = await signedRequest(this.#payload, { issuer, signing, url, uniqueKey: this.uniqueKey });
      const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, timeout, undefined)));
      return (await Promise.race([handler(request), late]))?.status;
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}
