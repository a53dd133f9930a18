/** Where a check finds what it needs. */
export interface Surroundings {
  /** The server that answers as it is told. */
  readonly server: string;
  /** A URL where nothing listens. */
  readonly closed: string;
}

/** One thing that a client does; a present-tense sentence names it. What it gives is a remark for the table. */
export type Check = readonly [name: string, run: (surroundings: Surroundings) => Promise<string | void>];

/** The checks of one column of the table. */
export interface Topic {
  readonly name: string;
  readonly checks: readonly Check[];
}

/** How a check ended. */
export interface Result {
  readonly topic: string;
  readonly check: string;
  /** What is wrong, if anything is. */
  readonly error?: string;
  readonly remark?: string;
}
