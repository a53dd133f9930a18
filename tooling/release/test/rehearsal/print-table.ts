/** A rehearsed release, and its effect on an application. */
export interface RehearsedRelease {
  readonly of: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly application: string;
}

/** Prints a table of the releases. */
export function printTable(releases: readonly RehearsedRelease[]): string {
  const names = Object.keys(releases[0]?.versions ?? {});
  const rows = [
    ["Rehearsed release of", ...releases.map((release) => release.of)],
    ...names.map((name) => [name, ...releases.map(({ versions }) => versions[name] ?? "")]),
    ["the application, upgraded", ...releases.map(({ application }) => application)],
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
