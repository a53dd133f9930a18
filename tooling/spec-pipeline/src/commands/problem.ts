import { refusalLines } from "../evidence/render-evidence.ts";
import type { EvidenceReport } from "../evidence/weigh-evidence.ts";
import { printable } from "../read/printable.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";

/** What stands in the way of a new document: nothing is written until it is mended. */
export interface Problem {
  readonly exitCode: ExitCode;
  readonly title: string;
  /** One for each place, with what is wrong there. */
  readonly lines: readonly string[];
}

/** What can stand in the way of a document, a line for each place. */
export interface Hindrances {
  readonly overlays: readonly string[];
  readonly linter?: readonly string[];
  readonly types?: readonly string[];
  readonly evidence?: EvidenceReport;
}

// A line is cut only where a document means harm.
const longestLine = 2000;

/** Gives what stands in the way as problems, the first to mend first. */
export function toProblems({ overlays, linter = [], types = [], evidence }: Hindrances): Problem[] {
  const refused = evidence === undefined ? [] : [...refusalLines(evidence.refusals), ...evidence.faults];
  const problems = [
    { exitCode: exitCode.failedOverlay, title: "Overlays that do not apply", lines: overlays },
    { exitCode: exitCode.lintError, title: "Findings of the linter: add or mend an overlay for each", lines: linter },
    { exitCode: exitCode.lintError, title: typesTitle, lines: types },
    { exitCode: exitCode.refusedEvidence, title: "What was recorded contradicts the contract", lines: refused },
  ];
  return problems
    .filter(({ lines }) => lines.length > 0)
    .map((problem) => ({ ...problem, lines: problem.lines.map((line) => printable(line, longestLine)) }));
}

const typesTitle =
  "Types that do not compile: correct each by an overlay, or give its schema another name in spec/type-names.yaml";
