/**
 * The checks of an operation:
 * - `request`: a full and a minimal request can be made from its schema
 * - `static`: Prism responds to both as declared, with the document's examples
 * - `dynamic`: the same, with generated values
 * - `ajv`: all these responses are valid by a second validator
 * - `errors`: every declared error can be requested, and its response is valid
 */
export const checks = ["request", "static", "dynamic", "ajv", "errors"] as const;

export type Check = (typeof checks)[number];

/** A problem with an operation. */
export interface Finding {
  readonly check: Check;
  readonly problem: string;
}

/** The result for one operation. If it has no findings, the operation passed every check. */
export interface OperationReport {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly declaredErrors: number;
  readonly findings: readonly Finding[];
}

/** Whether an operation passed a check. */
export function passed(report: OperationReport, check: Check): boolean {
  return report.findings.every((finding) => finding.check !== check);
}
