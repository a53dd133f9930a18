import { LagoRequestError } from "../errors/lago-request-error.ts";
import { Attempt } from "./attempt.ts";
import type { Job } from "./job.ts";
import { delayBeforeNext, mayBeDone } from "./retry.ts";
import { sleep } from "./sleep.ts";
import { tellRetry } from "./tell.ts";
import { transmit } from "./transmit.ts";

/** Makes a call: attempt after attempt, until one succeeds, fails for good, or may not be followed by another. */
export async function exchange<Value>(job: Job<Value>): Promise<Value> {
  const { respectRateLimit, signal } = job.settings;
  const end = performance.now() + job.totalTimeout;
  let outcomeUnknown = false;
  for (let number = 1; ; number++) {
    const wait = respectRateLimit ? job.rateLimits.take(job.kind) : 0;
    if (wait > 0) await waitForPlace(job, wait, end);
    const attempt = new Attempt(number, job, end);
    try {
      return await attempt.run(() => transmit(job, attempt));
    } catch (error) {
      attempt.clear();
      // What the caller's own middleware throws is the caller's.
      if (!(error instanceof LagoRequestError)) throw error;
      outcomeUnknown ||= attempt.sentAt > 0 && mayBeDone(error);
      const delay = delayBeforeNext(job, attempt, error);
      if (delay === undefined)
        throw Object.assign(error, { attempts: attempt.sentAt > 0 ? number : number - 1, outcomeUnknown });
      tellRetry(job, attempt, { delay, reason: error });
      await sleep(delay, signal);
    } finally {
      attempt.clear();
    }
  }
}

async function waitForPlace({ rateLimits, kind, settings }: Job<unknown>, wait: number, end: number): Promise<void> {
  for (let left = wait; left > 0; left = rateLimits.take(kind)) {
    // A window that outlasts the call is left to the server to insist on.
    if (performance.now() + left >= end || settings.signal?.aborted) return;
    await sleep(left, settings.signal);
  }
}
