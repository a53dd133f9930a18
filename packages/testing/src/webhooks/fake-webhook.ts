import type { WebhookEvent } from "@lagokit/types";

/** One attempt to deliver a webhook. */
export interface DeliveryAttempt {
  /** When the attempt began, by the clock of the fake. */
  readonly at: Date;
  /** The status of the response; undefined if the receiver threw, or did not respond within 30 seconds. */
  readonly status: number | undefined;
}

/** The deliveries of a webhook to one receiver: the first attempt, and the retries. */
export interface WebhookDelivery {
  /** The URL of the webhook endpoint; undefined for a receiver of `onWebhook`. */
  readonly url: string | undefined;
  /** `X-Lago-Unique-Key`, the same for each attempt. */
  readonly uniqueKey: string;
  readonly attempts: readonly DeliveryAttempt[];
  /** Whether the receiver accepted an attempt: with 200, 201, 202 or 204. */
  readonly isDelivered: boolean;
}

/** A webhook that the fake sent. */
export interface FakeWebhook {
  readonly payload: WebhookEvent;
  /** One for each receiver. Empty if no one receives webhooks of this type. */
  readonly deliveries: readonly WebhookDelivery[];
}
