/** Work that Lago does after its response, while a test holds it. */
export interface HeldJobs {
  /** Runs the next part of the work. Returns whether there was one. */
  runNext(): boolean;
  /** Runs all of the work, and holds no more. */
  release(): void;
}
