import { LagoRequestError } from "../errors/lago-request-error.ts";
import { type Attempt, withTimeout } from "./attempt.ts";
import { emitRetry } from "./hooks.ts";
import type { OutgoingRequest } from "./outgoing-request.ts";
import { type RequestContext, totalTimeoutOf } from "./request-context.ts";
import { delayBeforeNext, mayBeDone } from "./retry-policy.ts";
import { sendOnce } from "./send-once.ts";
import { sleep } from "./timeout.ts";

/** The `fetch` of every call: attempt after attempt, until one succeeds, fails for good, or may not be followed by another. */
export async function send(context: RequestContext, request: OutgoingRequest): Promise<Response> {
  const { options, rateLimits, rateLimitKind } = context;
  const end = performance.now() + totalTimeoutOf(options);
  let outcomeUnknown = false;
  for (let number = 1; ; number++) {
    const wait = options.respectRateLimit ? rateLimits.take(rateLimitKind) : 0;
    if (wait > 0) await waitForRateLimit(context, wait, end);
    const attempt: Attempt = { number, end, isLast: false, sentAt: 0, controller: new AbortController() };
    let delay: number | undefined;
    try {
      return await withTimeout(context, attempt, () => sendOnce(context, attempt, request));
    } catch (error) {
      // What the caller's own middleware or `fetch` throws is the caller's.
      if (!(error instanceof LagoRequestError)) throw error;
      outcomeUnknown ||= attempt.sentAt > 0 && mayBeDone(error);
      delay = delayBeforeNext(context, attempt, error);
      if (delay === undefined) throw Object.assign(error, { attempts: context.attempts, outcomeUnknown });
      emitRetry(context, number, { delay, reason: error });
    } finally {
      attempt.clear?.();
    }
    await sleep(delay, options.signal);
  }
}

async function waitForRateLimit(context: RequestContext, wait: number, end: number): Promise<void> {
  const { rateLimits, rateLimitKind, options } = context;
  for (let left = wait; left > 0; left = rateLimits.take(rateLimitKind)) {
    // A window that outlasts the call is left to the server to insist on.
    if (performance.now() + left >= end || options.signal?.aborted) return;
    await sleep(left, options.signal);
  }
}
