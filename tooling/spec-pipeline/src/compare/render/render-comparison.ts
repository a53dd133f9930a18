import { markdownText } from "../../escape/markdown-text.ts";
import { printChanges } from "./print-changes.ts";
import { toSections } from "./change-sections.ts";
import type { Comparison } from "../comparison.ts";

/** Prints a comparison as text. */
export function renderComparison(comparison: Comparison): string {
  const sections = toSections(comparison.changes).map(({ title, changes }) =>
    [`${title}:`, ...printChanges(changes).map((line) => `  - ${line}`)].join("\n"),
  );
  return [summarize(comparison), ...sections].join("\n\n");
}

/** Summarizes a comparison in one line. */
function summarize({ versions, operations, webhooks, changes }: Comparison): string {
  const [older, newer] = [markdownText(versions.older), markdownText(versions.newer)];
  const from = older === newer ? newer : `${older} → ${newer}`;
  if (changes.length === 0) return `${from}: no changes for callers.`;
  const breaking = changes.filter(({ severity }) => severity === "major").length;
  const parts = [
    `${count(operations.added.length, "operation")} added, ${noneOr(operations.removed.length)} removed`,
    `${count(webhooks.added.length, "webhook")} added, ${noneOr(webhooks.removed.length)} removed`,
    `${count(changes.length, "change")} by cause, ${noneOr(breaking)} breaking`,
  ];
  return `${from}: ${parts.join("; ")}.`;
}

/** Prints a count with its noun: `1 operation`, `2 operations`, `no operations`. */
export function count(number: number, noun: string): string {
  return `${number === 0 ? "no" : number} ${noun}${number === 1 ? "" : "s"}`;
}

function noneOr(number: number): string {
  return number === 0 ? "none" : String(number);
}
