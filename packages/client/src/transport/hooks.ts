import type { LagoRequestError } from "../errors/lago-request-error.ts";
import type { Attempt } from "./attempt.ts";
import type { RequestEvent } from "./hook-events.ts";
import { log, logLevels, redact } from "./logger.ts";
import type { RequestContext } from "./request-context.ts";

/** Calls the hooks, and logs, before an attempt is sent. */
export function emitRequest(context: RequestContext, attempt: number, headers: Readonly<Record<string, string>>): void {
  const { onRequest } = context.options;
  if (onRequest) guard(() => onRequest(eventOf(context, attempt)));
  write(context, { message: lineOf(context), facts: () => ({ attempt, headers: redact(headers) }) });
}

/** Calls the hooks, and logs, when an answer is there; it remembers the rate limit that came with it. */
export function emitResponse(context: RequestContext, { number, sentAt }: Attempt, response: Response): void {
  const { status, headers } = response;
  const { onResponse } = context.options;
  emitRateLimit(context, headers);
  const facts = (): Facts => ({
    requestId: headers.get("x-request-id") ?? undefined,
    duration: performance.now() - sentAt,
  });
  if (onResponse) guard(() => onResponse({ ...eventOf(context, number), status, ...facts() }));
  write(context, { message: `${lineOf(context)} ${status}`, facts: () => ({ attempt: number, ...facts() }) });
}

interface Facts {
  readonly requestId: string | undefined;
  readonly duration: number;
}

function emitRateLimit(context: RequestContext, headers: Headers): void {
  const { rateLimits, rateLimitKind, options } = context;
  const told = rateLimits.read(rateLimitKind, headers);
  if (told === undefined) return;
  const { rateLimit, threshold } = told;
  guard(() => options.onRateLimit?.(rateLimit));
  if (threshold)
    write(context, { level: "warn", message: `${threshold} % of the rate limit is used up`, facts: () => rateLimit });
}

/** Calls the hooks, and logs, when a failure is followed by another attempt. */
export function emitRetry(context: RequestContext, attempt: number, failure: Failure): void {
  guard(() => context.options.onRetry?.({ ...eventOf(context, attempt), ...failure }));
  const { reason, delay } = failure;
  write(context, { level: "warn", message: reason.message, facts: () => ({ attempt, delay }) });
}

interface Failure {
  readonly delay: number;
  readonly reason: LagoRequestError;
}

interface Entry {
  /** `debug` if there is none. */
  readonly level?: "debug" | "warn";
  readonly message: string;
  readonly facts: () => object;
}

function write({ options }: RequestContext, { level = "debug", message, facts }: Entry): void {
  const { logLevel, logger = logLevel && console } = options;
  if (logger && logLevels.indexOf(level) >= logLevels.indexOf(logLevel ?? "debug"))
    guard(() => log(logger, { level, message, facts: facts() }));
}

function eventOf({ operation: { method, path } }: RequestContext, attempt: number): RequestEvent {
  return { method, path, attempt };
}

function lineOf({ operation }: RequestContext): string {
  return `${operation.method} ${operation.path}`;
}

/** A fault of who listens is no reason to fail a call, which may have moved money. */
function guard(listener: () => unknown): void {
  new Promise((resolve) => {
    resolve(listener());
  }).catch(() => {});
}
