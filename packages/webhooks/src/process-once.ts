import type { DedupeStore } from "./dedupe-store.ts";
import type { WebhookAnswer } from "./webhook-answer.ts";

/** Is told of an error, and what is answered all the same. */
export type Report = (error: unknown, answer: WebhookAnswer) => Promise<void>;

/** The answer after which Lago tries again. */
export const failed: WebhookAnswer = { status: 500, reason: "failed" };

/** Makes what does the work for a delivery, unless that is done already, or being done. */
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
      // Done is done, even if it cannot be noted; and a claim that cannot be released ends with its lease.
      await report(error, answer);
    }
    return answer;
  };
}
