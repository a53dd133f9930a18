import type { Result, Surroundings } from "../suite/topic.ts";

/** Something that the suite runs on. */
export interface Runtime {
  readonly name: string;
  readonly version: string;
  /** Whether the version is what the machine has, and not what this repository pins. */
  readonly isOfMachine?: boolean;
  /** Runs the suite of a folder. */
  run(folder: string, surroundings: Surroundings): Promise<readonly Result[]>;
  /** Runs it as CommonJS, which requires the packages' CommonJS build, where there is CommonJS. */
  readonly require?: Runtime["run"];
  /** Loads both builds into one process, and has each judge the errors of the other. */
  readonly loadBoth?: Runtime["run"];
}
