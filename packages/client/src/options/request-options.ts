import type { HeadersInput } from "../request/headers.ts";
import type { Fetch } from "../transport/fetch.ts";
import type { RequestEvent, ResponseEvent, RetryEvent } from "../transport/hook-events.ts";
import type { Logger, LogLevel } from "../transport/logger.ts";
import type { Middleware } from "../transport/middleware.ts";
import type { RateLimit } from "../transport/rate-limits.ts";
import type { CallChecks } from "./call-checks.ts";

/** The options that every method takes as its last argument. */
export interface RequestOptions {
  /**
   * Ends the call when it is aborted, at any moment; the call then rejects with a `LagoAbortError`.
   * @default none
   */
  readonly signal?: AbortSignal | undefined;
  /**
   * How long one attempt may take until its answer is read to the end, in milliseconds.
   * @default 60_000
   */
  readonly timeout?: number | undefined;
  /**
   * How long a call may take in all, with every attempt and every wait, in milliseconds.
   * @default 180_000, or `timeout` where that is longer
   */
  readonly totalTimeout?: number | undefined;
  /**
   * How often a request is sent again after a failure that may pass, where that is safe: events after a 500 too, and
   * nothing after a certificate that nobody trusts.
   * @default 2
   */
  readonly maxRetries?: number | undefined;
  /**
   * How long the wait before the second attempt is at most, in milliseconds. It doubles with each attempt, up to 8 seconds.
   * Half of each wait is fixed and half random: 250–500 ms, 500–1000 ms, and so on. A wait that the server gives is kept
   * as it is.
   * @default 500
   */
  readonly retryDelay?: number | undefined;
  /**
   * How long a call waits while Lago is away, in milliseconds: while connections fail or time out, or a gateway answers
   * 429, 502, 503 or 504, and no call of the client gets through. The waiting calls take turns in trying, with growing
   * waits, and the first answer lets all of them go on. `totalTimeout` applies to each try. A call that must not be sent
   * twice, such as a top-up, does not wait after an attempt that may have been processed.
   * @default 0, no wait; 15 minutes in `events.sendAll`
   */
  readonly maxOutage?: number | undefined;
  /**
   * Whether a call waits while the API's rate limit is used up, instead of provoking a 429.
   * @default true
   */
  readonly respectRateLimit?: boolean | undefined;
  /**
   * How many bytes the body of an answer may have, once it is decoded. The call then rejects with a
   * `LagoUnexpectedResponseError`, and the rest of the body is not received.
   * @default 100_000_000
   */
  readonly maxResponseBytes?: number | undefined;
  /**
   * Whether a call notes where it was made, so that the stack of its error leads there even if nobody awaits the call. The
   * note costs CPU time in every call. Without it, the stack leads to where the call is awaited, which V8 (Node,
   * Deno, workerd, Chromium) knows by itself.
   * @default `true` on Bun, whose engine does not know it, and `false` elsewhere
   */
  readonly traceCalls?: boolean | undefined;
  /**
   * Whether the next page of a list is requested while the items of one are being read.
   * @default false
   */
  readonly prefetch?: boolean | undefined;
  /**
   * Headers to send; they win over those of the client.
   * @default {}
   */
  readonly headers?: HeadersInput | undefined;
  /**
   * What sends the requests. Node's own sends a POST again after a 421; the client keeps the global one from it, but not a
   * function of yours that calls it.
   * @default `globalThis.fetch`, as it is at the time of each call
   */
  readonly fetch?: Fetch | undefined;
  /**
   * What else `fetch` is told, such as `dispatcher` on Node, `next` in Next.js, `cf` on Cloudflare, or `keepalive`. What
   * the client itself tells it cannot be given: the method, headers, body, signal, redirect and cache.
   * @default {}
   */
  readonly fetchOptions?: FetchOptions | undefined;
  /**
   * What each attempt goes through, the first outermost; those of a request come after those of the client.
   * @default []
   */
  readonly middleware?: readonly Middleware[] | undefined;
  /**
   * Is told of each attempt before it is sent.
   * @default none
   */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  /**
   * Is told of each answer, whatever its status.
   * @default none
   */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  /**
   * Is told of each failure after which the request will be sent again.
   * @default none
   */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  /**
   * Is told of the rate limit that came with an answer.
   * @default none
   */
  readonly onRateLimit?: ((rateLimit: RateLimit) => void) | undefined;
  /**
   * Where to log requests, answers and retries, without any secret: `console`, winston, pino, or one like them.
   * @default `console` if there is a `logLevel`, and none otherwise
   */
  readonly logger?: Logger | undefined;
  /**
   * The least that is logged. Requests and answers are `debug`; retries, and a rate limit that is used up by 80, 90 or 95 %,
   * are `warn`.
   * @default the environment variable `LAGO_LOG`; with a `logger` and without both, `debug`
   */
  readonly logLevel?: LogLevel | undefined;
  /**
   * What looks at a call before it is sent: `contractChecks()` of `@lagokit/client/checks` holds it to the API's contract.
   * `false` sends a call without the checks of its client.
   * @default none
   */
  readonly checks?: CallChecks | false | undefined;
}

/** What `fetch` takes beside the request itself; runtimes and frameworks have fields of their own. */
export type FetchOptions = Omit<RequestInit, "method" | "headers" | "body" | "signal" | "redirect" | "cache"> &
  Readonly<Record<string, unknown>>;
