import type { HeadersInput } from "../request/headers.ts";
import type { Fetch } from "../transport/fetch.ts";
import type { RequestEvent, ResponseEvent, RetryEvent } from "../transport/hook-events.ts";
import type { Logger, LogLevel } from "../transport/logger.ts";
import type { Middleware } from "../transport/middleware.ts";
import type { RateLimit } from "../transport/rate-limits.ts";
import type { CallChecks } from "./call-checks.ts";

/** Options that every method accepts as its last argument. */
export interface RequestOptions {
  /**
   * Aborts the call at any time. The call then rejects with a `LagoAbortError`.
   * @default none
   */
  readonly signal?: AbortSignal | undefined;
  /**
   * Longest time for one attempt, until its whole response is read, in milliseconds.
   * @default 60_000
   */
  readonly timeout?: number | undefined;
  /**
   * Longest time for a call with all its attempts and waits, in milliseconds.
   * @default 180_000, or `timeout` if that is longer
   */
  readonly totalTimeout?: number | undefined;
  /**
   * Maximum number of retries after a transient error, if a retry is safe. Events are also retried after a 500. A call
   * is never retried after a certificate error.
   * @default 2
   */
  readonly maxRetries?: number | undefined;
  /**
   * Longest wait before the second attempt, in milliseconds. It doubles with each attempt, up to 8 seconds. Half of
   * each wait is fixed and half is random: 250–500 ms, 500–1000 ms, and so on. If the server asks for a wait, that wait
   * is used unchanged.
   * @default 500
   */
  readonly retryDelay?: number | undefined;
  /**
   * How long a call waits while Lago is unreachable, in milliseconds: while connections fail or time out, or responses
   * are transient errors such as 429, 502, 503 or 504, and no call of the client succeeds. The waiting calls take turns
   * with growing waits, and the first response lets all of them continue. `totalTimeout` applies to each try. A call
   * that must not be sent twice, such as a top-up, does not wait after an attempt that may have been processed.
   * @default 0, no wait; 15 minutes in `events.sendAll`
   */
  readonly maxOutage?: number | undefined;
  /**
   * Whether a call waits while the API's rate limit is used up, instead of getting a 429.
   * @default true
   */
  readonly respectRateLimit?: boolean | undefined;
  /**
   * Maximum size of a response body after decoding, in bytes. If a body is larger, the call rejects with a
   * `LagoUnexpectedResponseError`, and the rest of the body is not received.
   * @default 100_000_000
   */
  readonly maxResponseBytes?: number | undefined;
  /**
   * Whether a call records where it is made, so that the stack of its error leads there even if nobody awaits the call.
   * This costs CPU time in every call. Without it, the stack leads to where the call is awaited, which V8 (Node, Deno,
   * workerd, Chromium) records by itself.
   * @default `true` on Bun, whose engine does not record it, and `false` elsewhere
   */
  readonly traceCalls?: boolean | undefined;
  /**
   * Whether the next page of a list is requested while the items of the current page are read.
   * @default false
   */
  readonly prefetch?: boolean | undefined;
  /**
   * Headers to send. They override those of the client.
   * @default {}
   */
  readonly headers?: HeadersInput | undefined;
  /**
   * Sends the requests. Node's own `fetch` resends a POST after a 421. The client prevents this for the global `fetch`,
   * but not for your own function that calls it.
   * @default `globalThis.fetch`, looked up at each call
   */
  readonly fetch?: Fetch | undefined;
  /**
   * Additional options of `fetch`, such as `dispatcher` on Node, `next` in Next.js, `cf` on Cloudflare, or `keepalive`.
   * Those that the client sets are refused: the method, headers, body, signal, redirect and cache.
   * @default {}
   */
  readonly fetchOptions?: FetchOptions | undefined;
  /**
   * Middleware that each attempt passes through, the first one outermost. That of a request comes after that of the
   * client.
   * @default []
   */
  readonly middleware?: readonly Middleware[] | undefined;
  /**
   * Called with each attempt before it is sent.
   * @default none
   */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  /**
   * Called with each response, regardless of its status.
   * @default none
   */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  /**
   * Called with each failure after which the request is retried.
   * @default none
   */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  /**
   * Called with the rate limit of each response that has one.
   * @default none
   */
  readonly onRateLimit?: ((rateLimit: RateLimit) => void) | undefined;
  /**
   * Where to log requests, responses and retries, without secrets: `console`, winston, pino, or a similar logger.
   * @default `console` if there is a `logLevel`, and none otherwise
   */
  readonly logger?: Logger | undefined;
  /**
   * Lowest level that is logged. Requests and responses are `debug`. Retries are `warn`, and so is a rate limit of
   * which 80, 90 or 95% is used.
   * @default the environment variable `LAGO_LOG`; with a `logger` and without both, `debug`
   */
  readonly logLevel?: LogLevel | undefined;
  /**
   * Checks a call before it is sent: `contractChecks()` of `@lagokit/client/checks` validates it against the API's
   * contract. `false` turns off the checks of the client.
   * @default none
   */
  readonly checks?: CallChecks | false | undefined;
}

/** Options of `fetch` in addition to the request itself. Runtimes and frameworks have their own fields. */
export type FetchOptions = Omit<RequestInit, "method" | "headers" | "body" | "signal" | "redirect" | "cache"> &
  Readonly<Record<string, unknown>>;
