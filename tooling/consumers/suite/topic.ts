/** The servers that a check uses. */
export interface Surroundings {
  /** The server with prepared responses. */
  readonly server: string;
  /** A URL where no server listens. */
  readonly closed: string;
}

/** A check of one behavior, named by a present-tense sentence. Its result is a remark for the table. */
export type Check = readonly [name: string, run: (surroundings: Surroundings) => Promise<string | void>];

/** The checks of one column of the table. */
export interface Topic {
  readonly name: string;
  readonly checks: readonly Check[];
}

/** The result of a check. */
export interface Result {
  readonly topic: string;
  readonly check: string;
  /** The error, if the check failed. */
  readonly error?: string;
  readonly remark?: string;
}
