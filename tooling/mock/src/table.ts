import { checks, passed, type Check, type OperationReport } from "./operation-report.ts";

/** Prints reports as a table with a line per operation, then the findings. */
export function printTable(reports: readonly OperationReport[]): string {
  const header = [...checks.map((check) => check.padEnd(columnWidth)), "operation"].join("");
  return [header, ...reports.map(printRow), ...reports.flatMap(printFindings), "", printTotals(reports)].join("\n");
}

const columnWidth = 9;

function printRow(report: OperationReport): string {
  const cells = checks.map((check) => (passed(report, check) ? "ok" : "FAILED").padEnd(columnWidth));
  return `${cells.join("")}${report.method} ${report.path}`;
}

function printFindings({ id, method, path, findings }: OperationReport): readonly string[] {
  if (findings.length === 0) return [];
  return ["", `${method} ${path} (${id})`, ...findings.map(({ check, problem }) => `  ${check}: ${problem}`)];
}

function printTotals(reports: readonly OperationReport[]): string {
  const count = (check: Check): string => `${reports.filter((report) => passed(report, check)).length} ${check}`;
  const declared = reports.reduce((sum, { declaredErrors }) => sum + declaredErrors, 0);
  return `${reports.length} operations: ${checks.map(count).join(", ")} (${declared} declared errors)`;
}
