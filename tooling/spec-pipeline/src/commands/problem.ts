import { refusalLines } from "../evidence/render-evidence.ts";
import type { EvidenceReport } from "../evidence/weigh-evidence.ts";
import { printable } from "../read/printable.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";

/** A problem of a new document. No files are written until it is fixed. */
export interface Problem {
  readonly exitCode: ExitCode;
  readonly title: string;
  /** One line for each place, with what is wrong there. */
  readonly lines: readonly string[];
}

/** Everything that can block a new document, one line for each place. */
export interface Hindrances {
  readonly overlays: readonly string[];
  readonly linter?: readonly string[];
  readonly types?: readonly string[];
  readonly evidence?: EvidenceReport;
}

// Only a malicious document has longer lines.
const longestLine = 2000;

/** Lists the problems, the one to fix first at the top. */
export function toProblems({ overlays, linter = [], types = [], evidence }: Hindrances): Problem[] {
  const refused = evidence === undefined ? [] : [...refusalLines(evidence.refusals), ...evidence.faults];
  const problems = [
    { exitCode: exitCode.failedOverlay, title: "These overlays do not apply", lines: overlays },
    { exitCode: exitCode.lintError, title: "Linter findings: add or fix an overlay for each", lines: linter },
    { exitCode: exitCode.lintError, title: typesTitle, lines: types },
    { exitCode: exitCode.refusedEvidence, title: "Recordings contradict the document", lines: refused },
  ];
  return problems
    .filter(({ lines }) => lines.length > 0)
    .map((problem) => ({ ...problem, lines: problem.lines.map((line) => printable(line, longestLine)) }));
}

const typesTitle =
  "Types that do not compile: correct each with an overlay, or rename its schema in spec/type-names.yaml";
