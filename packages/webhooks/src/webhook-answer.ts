import type { VerificationReason } from "./webhook-verification-error.ts";

/** Outcome of a delivery. */
export type WebhookOutcome =
  /** The handler is done. */
  | "processed"
  /** No handler exists for the type. */
  | "ignored"
  /** The delivery was processed before. */
  | "duplicate"
  /** The delivery is being processed. Lago tries again, in case the processing fails. */
  | "in_progress"
  /** The handler or the store threw, or the body could not be read to its end. */
  | "failed"
  | VerificationReason;

/** Response to a delivery. */
export interface WebhookAnswer {
  readonly status: number;
  /** Body of the response. Lago shows it in its log of webhooks. */
  readonly reason: WebhookOutcome;
}
