import type { LagoRequestError } from "../errors/lago-request-error.ts";
import type { RequestEvent } from "./hook-events.ts";
import type { Job } from "./job.ts";
import { redact } from "./logger.ts";

/** Tells the hooks and the log of an attempt. */
export function tellRequest(job: Job, attempt: number): void {
  const { onRequest, logger } = job.settings;
  if (onRequest) tell(() => onRequest(eventOf(job, attempt)));
  if (logger) tell(() => logger.debug(lineOf(job), { attempt, headers: redact(job.headers) }));
}

/** Tells the hooks and the log of an answer, and remembers the rate limit that it tells. */
export function tellResponse(job: Job, attempt: Sent, { status, headers }: Response): void {
  const { onResponse, onRateLimit, logger } = job.settings;
  const rateLimit = job.rateLimits.read(job.kind, headers);
  if (rateLimit && onRateLimit) tell(() => onRateLimit(rateLimit));
  if (!onResponse && !logger) return;
  const { number, sentAt } = attempt;
  const facts = { requestId: headers.get("x-request-id") ?? undefined, duration: performance.now() - sentAt };
  tell(() => onResponse?.({ ...eventOf(job, number), status, ...facts }));
  tell(() => logger?.debug(`${lineOf(job)} ${status}`, { attempt: number, ...facts }));
}

/** Tells the hooks and the log of a failure that is followed by another attempt. */
export function tellRetry(job: Job, attempt: number, failure: Failure): void {
  const { onRetry, logger } = job.settings;
  tell(() => onRetry?.({ ...eventOf(job, attempt), ...failure }));
  tell(() => logger?.warn(failure.reason.message, { attempt, delay: failure.delay }));
}

/** An attempt, and when it was handed to `fetch`. */
interface Sent {
  readonly number: number;
  readonly sentAt: number;
}

interface Failure {
  readonly delay: number;
  readonly reason: LagoRequestError;
}

function eventOf({ operation: { method, path } }: Job, attempt: number): RequestEvent {
  return { method, path, attempt };
}

function lineOf({ operation }: Job): string {
  return `${operation.method} ${operation.path}`;
}

/** A fault of who listens is no reason to fail a call, which may have moved money. */
function tell(hook: () => unknown): void {
  new Promise((resolve) => {
    resolve(hook());
  }).catch(() => {});
}
