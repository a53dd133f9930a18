import type { ResponseSource } from "./fake-request.ts";

/** A request as it arrives. */
export interface Incoming {
  readonly method: string;
  /** The path and the query, as they were sent. */
  readonly url: string;
  readonly headers: Headers;
  /** The body as text, empty without one. */
  readonly body: string;
}

/** A response to send. */
export interface Outgoing {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Where it came from. */
  readonly source?: ResponseSource;
}
