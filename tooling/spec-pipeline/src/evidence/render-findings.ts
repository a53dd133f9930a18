import type { FindingCounts } from "./findings.ts";

/** Prints the number of findings of each kind, by decision. */
export function renderFindings(counts: readonly FindingCounts[]): string {
  const sum = (key: "corrected" | "added" | "kept"): number => counts.reduce((total, one) => total + one[key], 0);
  const total = { kind: "total", corrected: sum("corrected"), added: sum("added"), kept: sum("kept") };
  const rows = [...counts, total].map(({ kind, corrected, added, kept }) =>
    printRow([kind, corrected, added, kept, corrected + added + kept]),
  );
  return [printRow(["", "corrected", "added", "kept", "all"]), ...rows].join("\n");
}

function printRow([kind = "", ...numbers]: readonly (string | number)[]): string {
  return `${String(kind).padEnd(62)}${numbers.map((number) => String(number).padStart(11)).join("")}`;
}
