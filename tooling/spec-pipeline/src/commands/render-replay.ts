import { count } from "../compare/render/render-comparison.ts";
import { markdownText } from "../escape/markdown-text.ts";
import { printable } from "../read/printable.ts";
import type { ReplayedRelease } from "./replay.ts";

/** Prints a series of documents, one line for each. */
export function renderReplay(releases: readonly ReplayedRelease[]): string {
  const steps = releases.map(nameOf);
  const width = Math.max(...steps.map((step) => step.length));
  const lines = releases.map((release, index) => {
    const ignored = release.ignored.length > 0 ? `, ${count(release.ignored.length, "keyword")} ignored` : "";
    return `${(steps[index] ?? "").padEnd(width)}  ${outcomeOf(release)}${ignored}`;
  });
  return [...lines, "", summarize(releases)].join("\n");
}

function nameOf({ file, version, from }: ReplayedRelease): string {
  if (from !== undefined) return `${plain(from)} → ${plain(version)}`;
  return version === "" ? printable(file) : plain(version);
}

function plain(version: string): string {
  return printable(markdownText(version));
}

function outcomeOf({ from, severity, changes, milliseconds, refusal }: ReplayedRelease): string {
  if (refusal !== undefined) return `refused  ${printable(refusal, 400)}`;
  if (from === undefined) return "first";
  const { major, minor, patch } = changes;
  const counts = `${major} major, ${minor} minor, ${patch} patch`;
  return `${(severity ?? "").padEnd(5)}  ${counts.padEnd(33)}  ${(milliseconds / 1000).toFixed(1)} s`;
}

function summarize(releases: readonly ReplayedRelease[]): string {
  const refused = releases.filter(({ refusal }) => refusal !== undefined).length;
  const seconds = releases.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  return `${releases.length} documents, ${refused} refused, ${seconds.toFixed(1)} s.`;
}
