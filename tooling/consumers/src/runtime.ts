import type { Result, Surroundings } from "../suite/topic.ts";

/** A runtime that can run the suite. */
export interface Runtime {
  readonly name: string;
  readonly version: string;
  /** Whether the version depends on the machine instead of this repository. */
  readonly isOfMachine?: boolean;
  /** Whether it has a file system, so that it runs the topics of a process. */
  readonly hasFiles?: boolean;
  /** Runs the suite of a folder. */
  run(folder: string, surroundings: Surroundings): Promise<readonly Result[]>;
  /** Runs the suite as CommonJS, which requires the packages' CommonJS build. Absent if the runtime has no CommonJS. */
  readonly require?: Runtime["run"];
  /** Loads both builds into one process, and checks that each recognizes the errors of the other. */
  readonly loadBoth?: Runtime["run"];
}
