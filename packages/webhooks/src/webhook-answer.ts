import type { VerificationReason } from "./webhook-verification-error.ts";

/** What became of a delivery. */
export type WebhookOutcome =
  /** Its handler is done. */
  | "processed"
  /** There is no handler for its type. */
  | "ignored"
  /** It was processed before. */
  | "duplicate"
  /** It is being processed: Lago comes again, in case that fails. */
  | "in_progress"
  /** Its handler, or the store, has thrown, or the body could not be read to its end. */
  | "failed"
  | VerificationReason;

/** The answer to a delivery. */
export interface WebhookAnswer {
  readonly status: number;
  /** The body of the answer, which Lago shows in its log of webhooks. */
  readonly reason: WebhookOutcome;
}
