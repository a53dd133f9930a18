/** A request that a block sent, and the response of the mock. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  /** The problem that the mock found. Empty if the request is valid. */
  readonly problem: string;
}
