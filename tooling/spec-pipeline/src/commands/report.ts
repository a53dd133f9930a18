import type { Comparison } from "../compare/comparison.ts";
import type { ReleaseBumps } from "../compare/package-bumps.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Problem } from "./problem.ts";
import type { TimedStep } from "../terminal/progress.ts";

/** What an update or a build changed, or would change: plain data, for text output by `renderReport` and for JSON. */
export interface Report {
  readonly exitCode: ExitCode;
  /** The problems. If there are any, no files are written, and the report omits the parts that they affect. */
  readonly problems: readonly Problem[];
  /** The comparison with the last committed document. Without changes if there is no such document. */
  readonly comparison: Comparison;
  readonly bumps: ReleaseBumps;
  /** The changeset for users. Undefined if there is nothing to announce. */
  readonly changeset: string | undefined;
  /** Notes about changesets that were edited or are not committed yet. */
  readonly notes: readonly string[];
  readonly operations: number;
  /** The operations without a client method: the new ones, and all. */
  readonly uncovered: { readonly added: readonly string[]; readonly all: readonly string[] };
  /** The client methods that call operations that were removed or moved. */
  readonly orphaned: readonly string[];
  /** New elements without our description or example, by their place. They do not block the update. */
  readonly undocumented: readonly string[];
  /** The files that changed, or would change. */
  readonly files: readonly string[];
  readonly written: boolean;
  readonly steps: readonly TimedStep[];
}
