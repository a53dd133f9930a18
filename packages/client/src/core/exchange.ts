import { LagoRequestError } from "../errors/lago-request-error.ts";
import type { Attempt, Job } from "./attempt.ts";
import { within } from "./deadline.ts";
import { delayBeforeNext, mayBeDone } from "./retry.ts";
import { sleep } from "./sleep.ts";
import { tellRetry } from "./tell.ts";
import { transmit } from "./transmit.ts";

/** Makes a call: attempt after attempt, until one succeeds, fails for good, or may not be followed by another. */
export async function exchange(job: Job): Promise<unknown> {
  const total = job.settings.totalTimeout ?? Math.max(180_000, job.settings.timeout);
  const end = performance.now() + total;
  let outcomeUnknown = false;
  for (let number = 1; ; number++) {
    const attempt: Attempt = { number, end, timeout: job.settings.timeout, sentAt: 0 };
    try {
      return await make(job, attempt, total);
    } catch (error) {
      // What the caller's own middleware throws is the caller's.
      if (!(error instanceof LagoRequestError)) throw error;
      outcomeUnknown ||= attempt.sentAt > 0 && mayBeDone(error);
      const delay = delayBeforeNext(job, attempt, error);
      if (delay === undefined)
        throw Object.assign(error, { attempts: attempt.sentAt > 0 ? number : number - 1, outcomeUnknown });
      tellRetry(job, attempt, { delay, reason: error });
      await sleep(delay, job.settings.signal);
    }
  }
}

async function make(job: Job, attempt: Attempt, total: number): Promise<unknown> {
  const { operation, settings } = job;
  const { timeout, signal } = settings;
  if (settings.respectRateLimit) await waitForPlace(job, attempt.end);
  attempt.timeout = Math.min(timeout, attempt.end - performance.now());
  const limits = { timeout: attempt.timeout, told: attempt.timeout < timeout ? total : timeout, signal };
  return within(operation, limits, (ended) => transmit(job, attempt, ended));
}

async function waitForPlace({ rateLimits, kind, settings: { signal } }: Job, end: number): Promise<void> {
  for (let wait = rateLimits.take(kind); wait > 0; wait = rateLimits.take(kind)) {
    // A window that outlasts the call is left to the server to insist on.
    if (performance.now() + wait >= end || signal?.aborted) return;
    await sleep(wait, signal);
  }
}
