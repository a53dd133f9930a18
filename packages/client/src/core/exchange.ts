import { LagoRequestError } from "../errors/lago-request-error.ts";
import { sleep } from "./alarm.ts";
import { type Attempt, within } from "./attempt.ts";
import type { Job } from "./job.ts";
import { delayBeforeNext, mayBeDone } from "./retry.ts";
import { tellRetry } from "./tell.ts";
import { transmit } from "./transmit.ts";

/** Makes a call: attempt after attempt, until one succeeds, fails for good, or may not be followed by another. */
export async function exchange(job: Job): Promise<unknown> {
  const { settings, rateLimits, kind } = job;
  const end = performance.now() + job.totalTimeout;
  let outcomeUnknown = false;
  for (let number = 1; ; number++) {
    const wait = settings.respectRateLimit ? rateLimits.take(kind) : 0;
    if (wait > 0) await waitForPlace(job, wait, end);
    const attempt: Attempt = { number, end, isLast: false, sentAt: 0, controller: new AbortController() };
    let delay: number | undefined;
    try {
      return await within(job, attempt, transmit);
    } catch (error) {
      // What the caller's own middleware throws is the caller's.
      if (!(error instanceof LagoRequestError)) throw error;
      const wasSent = attempt.sentAt > 0;
      outcomeUnknown ||= wasSent && mayBeDone(error);
      delay = delayBeforeNext(job, attempt, error);
      if (delay === undefined) throw Object.assign(error, { attempts: wasSent ? number : number - 1, outcomeUnknown });
      tellRetry(job, number, { delay, reason: error });
    } finally {
      attempt.clear?.();
    }
    await sleep(delay, settings.signal);
  }
}

async function waitForPlace({ rateLimits, kind, settings }: Job, wait: number, end: number): Promise<void> {
  for (let left = wait; left > 0; left = rateLimits.take(kind)) {
    // A window that outlasts the call is left to the server to insist on.
    if (performance.now() + left >= end || settings.signal?.aborted) return;
    await sleep(left, settings.signal);
  }
}
