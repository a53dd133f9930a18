import type { LagoRequestError } from "../errors/lago-request-error.ts";
import { requestIdOf } from "../errors/printable.ts";
import type { Attempt } from "./attempt.ts";
import type { RequestEvent } from "./hook-events.ts";
import { type LogEntry, log, logLevels, redact } from "./logger.ts";
import type { RequestContext } from "./request-context.ts";

/** Calls the hooks and logs, before an attempt is sent. */
export function emitRequest(context: RequestContext, attempt: number, headers: Readonly<Record<string, string>>): void {
  emit(context.options.onRequest, () => eventOf(context, attempt));
  write(context, "debug", () => [lineOf(context), { attempt, headers: redact(headers) }]);
}

/** Calls the hooks and logs, when a response arrives. Also stores its rate limit. */
export function emitResponse(
  context: RequestContext,
  { number, startedAt, sentAt }: Attempt,
  response: Response,
): void {
  const { status, headers } = response;
  emitRateLimit(context, headers);
  const facts = (): Facts => ({
    requestId: requestIdOf(headers, context.operation),
    duration: performance.now() - (sentAt || startedAt),
  });
  emit(context.options.onResponse, () => ({ ...eventOf(context, number), status, ...facts() }));
  write(context, "debug", () => [`${lineOf(context)} ${status}`, { attempt: number, ...facts() }]);
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
  emit(options.onRateLimit, () => rateLimit);
  if (threshold) write(context, "warn", () => [`${threshold}% of the rate limit is used`, { ...rateLimit }]);
}

/** Calls the hooks and logs, when another attempt follows a failure. */
export function emitRetry(context: RequestContext, attempt: number, failure: Failure): void {
  const { reason, ...facts } = failure;
  emit(context.options.onRetry, () => ({ ...eventOf(context, attempt), ...failure }));
  write(context, "warn", () => [
    `${failure.outage ? "Waiting for Lago: " : ""}${reason.message}`,
    { attempt, ...facts },
  ]);
}

interface Failure {
  readonly delay: number;
  readonly reason: LagoRequestError;
  readonly outage?: number;
}

function eventOf({ operation: { method, path } }: RequestContext, attempt: number): RequestEvent {
  return { method, path, attempt };
}

function lineOf({ operation: { method, path } }: RequestContext): string {
  return `${method} ${path}`;
}

function emit<Event>(listener: ((event: Event) => unknown) | undefined, event: () => Event): void {
  if (listener) void guard(() => listener(event()));
}

function write({ options }: RequestContext, level: "debug" | "warn", entry: () => LogEntry): void {
  const { logLevel, logger = logLevel && console } = options;
  if (logger && logLevels.indexOf(level) >= logLevels.indexOf(logLevel ?? "debug"))
    void guard(() => log(logger, level, entry()));
}

/** An error of a listener must not fail a call, which may have moved money. */
async function guard(listener: () => unknown): Promise<void> {
  try {
    await listener();
  } catch {}
}
