/** Who listens to the calls, by the name in the table. */
export const audiences = ["none", "one"] as const;

export type Audience = (typeof audiences)[number];

/** What a cell of the table of tracing measures. */
export interface TracingOrder {
  readonly audience: Audience;
  /** How often each of the two clients has its turn. */
  readonly turns: number;
  /** Calls in a turn. */
  readonly calls: number;
}

/** The microseconds of a call with the channel, and with a constant in its place. */
export interface TracingSample {
  readonly microseconds: number;
  readonly without: number;
}
