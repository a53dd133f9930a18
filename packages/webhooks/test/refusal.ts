import { WebhookVerificationError } from "../src/index.ts";

/** Returns the `WebhookVerificationError` that a promise rejects with. */
export async function refusal(promise: Promise<unknown>): Promise<WebhookVerificationError> {
  const error = await promise.then(
    () => new Error("It was believed."),
    (reason: unknown) => reason,
  );
  if (error instanceof WebhookVerificationError) return error;
  throw error;
}
