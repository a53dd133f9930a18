/** A request that a block sent, and how the mock answered it. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  /** What the mock had against it; empty where it had nothing. */
  readonly problem: string;
}
