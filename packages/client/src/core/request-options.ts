import type { HeadersInput } from "./headers.ts";

/** The options that every method takes as its last argument. */
export interface RequestOptions {
  /**
   * Ends the request when it is aborted; the call then rejects with a `LagoAbortError`.
   * @default none
   */
  readonly signal?: AbortSignal | undefined;
  /**
   * How long the request may take until its answer is read to the end, in milliseconds.
   * @default the client's `timeout`
   */
  readonly timeout?: number | undefined;
  /**
   * Headers to send with this request; they win over the client's.
   * @default {}
   */
  readonly headers?: HeadersInput | undefined;
}
