import type { WebhookEvent } from "@lagokit/types";
import { Identifiers } from "../world/identifiers.ts";
import { Delivery } from "./delivery.ts";
import type { FakeWebhook } from "./fake-webhook.ts";
import type { Receiver } from "./receiver.ts";

/** What a sender needs. */
export interface WebhookSenderOptions {
  readonly now: () => Date;
  /** The receivers at the time of a webhook. */
  readonly receivers: () => readonly Receiver[];
}

/** Sends webhooks and their retries, one after another to each receiver, and remembers them. */
export class WebhookSender {
  readonly webhooks: FakeWebhook[] = [];
  readonly #options: WebhookSenderOptions;
  readonly #identifiers = new Identifiers("0f4c34f1");
  readonly #retries = new Set<Delivery>();
  /** Resolves when all attempts that have begun are done. */
  #queue: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(options: WebhookSenderOptions) {
    this.#options = options;
  }

  /** Sends a webhook to everyone who receives its type. */
  send(payload: WebhookEvent): void {
    const receivers = this.#options
      .receivers()
      .filter(({ types }) => types === undefined || types.has(payload.webhook_type));
    const deliveries = receivers.map((receiver) => new Delivery(payload, receiver, this.#identifiers.next()));
    this.webhooks.push({ payload, deliveries });
    for (const delivery of deliveries) this.#attempt(delivery, this.#options.now());
  }

  /** Begins the retries that are due. */
  sendDueRetries(): void {
    const now = this.#options.now().getTime();
    for (const delivery of this.#retries) if ((delivery.retryAt ?? 0) <= now) this.#retry(delivery);
  }

  /** Resolves when all webhooks are delivered, or are given up. Retries do not wait for their times. */
  async settle(): Promise<void> {
    while (this.#waiting > 0 || this.#retries.size > 0) {
      await this.#queue;
      for (const delivery of this.#retries) this.#retry(delivery);
    }
  }

  #retry(delivery: Delivery): void {
    this.#retries.delete(delivery);
    this.#attempt(delivery, new Date(delivery.retryAt ?? this.#options.now()));
  }

  #attempt(delivery: Delivery, at: Date): void {
    this.#waiting++;
    this.#queue = this.#deliver(delivery, at, this.#queue);
  }

  async #deliver(delivery: Delivery, at: Date, earlier: Promise<void>): Promise<void> {
    await earlier;
    await delivery.attempt(at);
    if (delivery.retryAt !== undefined) this.#retries.add(delivery);
    this.#waiting--;
  }
}
