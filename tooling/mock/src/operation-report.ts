/**
 * What is checked of an operation:
 * - `request`: requests can be made from its schema, full and minimal
 * - `static`: Prism answers them as declared, with the document's examples
 * - `dynamic`: the same, with made-up values
 * - `ajv`: all these answers are valid, by a validator other than Prism's
 * - `errors`: every declared error can be had, and is valid too
 */
export const checks = ["request", "static", "dynamic", "ajv", "errors"] as const;

export type Check = (typeof checks)[number];

/** Something that is wrong with an operation. */
export interface Finding {
  readonly check: Check;
  readonly problem: string;
}

/** The outcome for one operation: no finding means that all is well. */
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
