/** Who listens to the calls, by the name in the table. */
export const audiences = ["no channel", "none", "one"] as const;

export type Audience = (typeof audiences)[number];

/** What the cell of the table of tracing measures. */
export interface TracingOrder {
  /** How often each audience has its turn. */
  readonly turns: number;
  /** Calls in a turn. */
  readonly calls: number;
}

/** The microseconds of a call with each audience. */
export type TracingSample = Readonly<Record<Audience, number>>;
