/** A request that went through Prism, and what it found wrong with the request and its answer. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  /** The status of the answer; nothing where there was none. */
  readonly status: number | undefined;
  readonly contradictions: readonly Contradiction[];
}

/** What contradicts the document. */
export interface Contradiction {
  /** Where: `request` or `response`, and the way from there, as in `response.body.customer.currency`. */
  readonly at: string;
  readonly message: string;
}
