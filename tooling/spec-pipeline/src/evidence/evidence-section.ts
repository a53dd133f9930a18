import { markdownTable } from "markdown-table";

import type { EvidenceRow } from "./weigh-evidence.ts";

/** The table of recordings for each version of Lago, for pages. */
export function evidenceSection(rows: readonly EvidenceRow[]): string {
  const lines = rows
    .filter(({ recordings }) => recordings > 0)
    .map(({ version, kind, all, without, recordings, refused }) => [
      version,
      `${all - without.length} of ${all} ${kind}, ${recordings.toLocaleString("en")} times`,
      String(refused),
    ]);
  return markdownTable([["Lago", "Recorded", "Recordings that contradict the document"], ...lines], {
    align: [null, null, "r"],
  });
}
