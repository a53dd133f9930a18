import type { LagoRequestError } from "../errors/lago-request-error.ts";
import type { Attempt } from "./attempt.ts";
import type { RequestEvent } from "./hook-events.ts";
import type { Job } from "./job.ts";
import { redact } from "./logger.ts";

/** Tells the hooks and the log of an attempt. */
export function tellRequest(job: Job<unknown>, attempt: Attempt): void {
  const { onRequest, logger } = job.settings;
  if (onRequest) tell(() => onRequest(eventOf(job, attempt)));
  if (logger) tell(() => logger.debug(lineOf(job), { attempt: attempt.number, headers: redact(job.headers) }));
}

/** Tells the hooks and the log of an answer, and remembers the rate limit that it tells. */
export function tellResponse(job: Job<unknown>, attempt: Attempt, { status, headers }: Response): void {
  const { onResponse, onRateLimit, logger } = job.settings;
  const rateLimit = job.rateLimits.read(job.kind, headers);
  if (rateLimit && onRateLimit) tell(() => onRateLimit(rateLimit));
  if (!onResponse && !logger) return;
  const duration = performance.now() - attempt.sentAt;
  const requestId = headers.get("x-request-id") ?? undefined;
  const event = { ...eventOf(job, attempt), status, requestId, duration };
  if (onResponse) tell(() => onResponse(event));
  if (logger) tell(() => logger.debug(`${lineOf(job)} ${status}`, { attempt: attempt.number, requestId, duration }));
}

/** Tells the hooks and the log of a failure that is followed by another attempt. */
export function tellRetry(job: Job<unknown>, attempt: Attempt, { delay, reason }: Failure): void {
  const { onRetry, logger } = job.settings;
  if (onRetry) tell(() => onRetry({ ...eventOf(job, attempt), delay, reason }));
  if (logger) tell(() => logger.warn(reason.message, { attempt: attempt.number, delay }));
}

interface Failure {
  readonly delay: number;
  readonly reason: LagoRequestError;
}

function eventOf({ operation }: Job<unknown>, { number }: Attempt): RequestEvent {
  return { method: operation.method, path: operation.path, attempt: number };
}

function lineOf({ operation }: Job<unknown>): string {
  return `${operation.method} ${operation.path}`;
}

/** A fault of who listens is no reason to fail a call, which may have moved money. */
function tell(hook: () => unknown): void {
  new Promise((resolve) => {
    resolve(hook());
  }).catch(() => {});
}
