import { LagoRequestError } from "../errors/lago-request-error.ts";
import { defaultOptions } from "../options/merge-options.ts";
import { type Attempt, withTimeout } from "./attempt.ts";
import { endCall } from "./end-call.ts";
import { emitRetry } from "./hooks.ts";
import { isRepeatable } from "./is-repeatable.ts";
import type { OutgoingRequest } from "./outgoing-request.ts";
import { type RequestContext, totalTimeoutOf } from "./request-context.ts";
import { delayAfter, delayBeforeNext, mayBeDone } from "./retry-policy.ts";
import { sendOnce } from "./send-once.ts";
import { sleep } from "./timeout.ts";

/** The `fetch` of every call. If the call may wait for an unreachable server, it waits. */
export function send(context: RequestContext, request: OutgoingRequest): Promise<Response> {
  if (context.resend === "write" && !isRepeatable(request.body)) context.resend = "never";
  const { gate, resend, options } = context;
  const run = (): Promise<Response> => sendUntilDone(context, request);
  if (!options.maxOutage) return run();
  return gate.pass({
    maxOutage: options.maxOutage,
    signal: options.signal,
    resend,
    run,
    // An unreachable server is never called without a wait.
    delayAfter: (failure, failures) => delayAfter(failure, failures, options.retryDelay || defaultOptions.retryDelay),
    onWait: (wait) => emitRetry(context, context.attempts, wait),
  });
}

/** Makes attempts until one succeeds, fails permanently, or must not be followed by another. */
async function sendUntilDone(context: RequestContext, request: OutgoingRequest): Promise<Response> {
  const { options } = context;
  const end = performance.now() + totalTimeoutOf(options);
  for (let number = 1; ; number++) {
    for (let wait = rateLimitWait(context, end); wait > 0; wait = rateLimitWait(context, end))
      await sleep(wait, options.signal);
    const startedAt = performance.now();
    const attempt: Attempt = { number, end, startedAt, isLast: false, sentAt: 0, controller: new AbortController() };
    let delay: number | undefined;
    try {
      return await withTimeout(context, attempt, () => sendOnce(context, attempt, request));
    } catch (error) {
      // Errors of the caller's own middleware or `fetch` are passed to the caller.
      if (!(error instanceof LagoRequestError)) throw error;
      context.outcomeUnknown ||= attempt.sentAt > 0 && mayBeDone(error);
      delay = delayBeforeNext(context, attempt, error);
      if (delay === undefined) return endCall(context, error);
      emitRetry(context, number, { delay, reason: error });
    } finally {
      attempt.clear?.();
    }
    await sleep(delay, options.signal);
  }
}

/** Returns how long to wait for the rate limit, in milliseconds; 0 if the request may be sent. */
function rateLimitWait({ rateLimits, rateLimitKind, options }: RequestContext, end: number): number {
  const wait = options.respectRateLimit ? rateLimits.take(rateLimitKind) : 0;
  // If the window outlasts the call, the request is sent, and the server may refuse it.
  return wait > 0 && performance.now() + wait < end && !options.signal?.aborted ? wait : 0;
}
