import { exitCode, type ExitCode } from "../exit-code.ts";

/** What stands in the way of a new document: nothing is written until it is mended. */
export interface Problem {
  readonly exitCode: ExitCode;
  readonly title: string;
  /** One for each place, with what is wrong there. */
  readonly lines: readonly string[];
}

/** Gives the overlays that do not apply and the findings of the linter as problems, the first to mend first. */
export function toProblems(overlays: readonly string[], findings: readonly string[]): Problem[] {
  const problems = [
    { exitCode: exitCode.failedOverlay, title: "Overlays that do not apply", lines: overlays },
    { exitCode: exitCode.lintError, title: "Findings of the linter: add or mend an overlay for each", lines: findings },
  ];
  return problems.filter(({ lines }) => lines.length > 0);
}
