/** A request that Prism forwarded, and what contradicts the document in the request or in its response. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  /** The status of the response. `undefined` if the server did not respond. */
  readonly status: number | undefined;
  readonly contradictions: readonly Contradiction[];
}

/** A part of a request or response that contradicts the document. */
export interface Contradiction {
  /** The place: `request` or `response`, and the path within it, as in `response.body.customer.currency`. */
  readonly at: string;
  readonly message: string;
}
