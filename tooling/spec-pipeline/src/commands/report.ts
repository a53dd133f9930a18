import type { Comparison } from "../compare/comparison.ts";
import type { ReleaseBumps } from "../compare/package-bumps.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Problem } from "./problem.ts";
import type { TimedStep } from "../terminal/progress.ts";

/** What an update or a build did, or would do: plain data, for people by `renderReport`, for machines as JSON. */
export interface Report {
  readonly exitCode: ExitCode;
  /** What stands in the way: with any, nothing is written, and the rest of the report is without what they concern. */
  readonly problems: readonly Problem[];
  /** Against the document that was last committed; without changes where there is none. */
  readonly comparison: Comparison;
  readonly bumps: ReleaseBumps;
  /** The file that tells users of the change; undefined where there is nothing to tell. */
  readonly changeset: string | undefined;
  /** What is to be said of changesets that are edited, or not committed yet. */
  readonly notes: readonly string[];
  readonly operations: number;
  /** The operations that the client has no method for: those that have just come, and all. */
  readonly uncovered: { readonly added: readonly string[]; readonly all: readonly string[] };
  /** The methods of the client that call what the document does not have: their operations are gone, or have moved. */
  readonly orphaned: readonly string[];
  /** What has come without words or examples of ours, by its place: it is written all the same. */
  readonly undocumented: readonly string[];
  /** The files that changed, or would change. */
  readonly files: readonly string[];
  readonly written: boolean;
  readonly steps: readonly TimedStep[];
}
