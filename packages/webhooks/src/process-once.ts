import type { DedupeStore } from "./dedupe-store.ts";
import type { WebhookAnswer } from "./webhook-answer.ts";

/** Reports an error, and the response that is sent in spite of it. */
export type Report = (error: unknown, answer: WebhookAnswer) => Promise<void>;

/** The response to a failure. Lago then tries again. */
export const failed: WebhookAnswer = { status: 500, reason: "failed" };

/** Returns a function that runs the work of a delivery, unless the work is done or in progress. */
export function onceIn(
  store: DedupeStore,
  report: Report,
): (key: string, work: () => unknown) => Promise<WebhookAnswer> {
  return async (key, work) => {
    const token = crypto.randomUUID();
    const claim = await store.claim(key, token);
    if (claim !== "claimed") return { status: claim === "duplicate" ? 200 : 409, reason: claim };
    let answer: WebhookAnswer = { status: 200, reason: "processed" };
    try {
      await work();
    } catch (error) {
      answer = failed;
      await report(error, answer);
    }
    try {
      await store[answer === failed ? "release" : "complete"](key, token);
    } catch (error) {
      // The work is done even if the store cannot record it. A claim that cannot be released expires.
      await report(error, answer);
    }
    return answer;
  };
}
