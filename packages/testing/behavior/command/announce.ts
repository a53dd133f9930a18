import type { Topical } from "./run-behavior.ts";

/** Says what the behaviors create on a server, counted. */
export function announce(selected: readonly Topical[], url: string): string {
  const counts = new Map<string, number>();
  for (const what of selected.flatMap(({ behavior }) => behavior.creates))
    counts.set(what, (counts.get(what) ?? 0) + 1);
  const lines = [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([what, count]) => `  ${count} × ${what}`);
  if (lines.length === 0) return `${selected.length} behaviors run on ${url} and create nothing.`;
  return [
    `${selected.length} behaviors run on ${url} and create these objects:`,
    ...lines,
    "Each behavior removes what it created, if Lago allows that.",
  ].join("\n");
}
