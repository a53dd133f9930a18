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

/** The `fetch` of every call: a call that may wait for a server that is away, does so. */
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
    // A server that is away is never asked without a wait.
    delayAfter: (failure, failures) => delayAfter(failure, failures, options.retryDelay || defaultOptions.retryDelay),
    onWait: (wait) => emitRetry(context, context.attempts, wait),
  });
}

/** Makes attempt after attempt, until one succeeds, fails for good, or may not be followed by another. */
async function sendUntilDone(context: RequestContext, request: OutgoingRequest): Promise<Response> {
  const { options } = context;
  const end = performance.now() + totalTimeoutOf(options);
  for (let number = 1; ; number++) {
    for (let wait = rateLimitWait(context, end); wait > 0; wait = rateLimitWait(context, end))
      await sleep(wait, options.signal);
    const attempt: Attempt = { number, end, isLast: false, sentAt: 0, controller: new AbortController() };
    let delay: number | undefined;
    try {
      return await withTimeout(context, attempt, () => sendOnce(context, attempt, request));
    } catch (error) {
      // What the caller's own middleware or `fetch` throws is the caller's.
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

/** How long to wait for a place in the rate limit, in milliseconds; with none to wait for, the place is taken. */
function rateLimitWait({ rateLimits, rateLimitKind, options }: RequestContext, end: number): number {
  const wait = options.respectRateLimit ? rateLimits.take(rateLimitKind) : 0;
  // A window that outlasts the call is left to the server to insist on.
  return wait > 0 && performance.now() + wait < end && !options.signal?.aborted ? wait : 0;
}
