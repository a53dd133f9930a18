import type { Table } from "./table.ts";

/**
 * A table that only `pnpm matrix` fills.
 *
 * Its header and labels are known without a run, so `npm test` can report that the table on the page is out of date.
 */
export interface PlannedTable {
  readonly name: string;
  /** All columns: first the labels, then the results. */
  readonly header: readonly string[];
  /** The first cells of each row. */
  readonly labels: readonly (readonly string[])[];
}

/** Combines the labels with the results, row by row. */
export function filledTable({ header, labels }: PlannedTable, results: readonly (readonly string[])[]): Table {
  return { header, rows: labels.map((cells, row) => [...cells, ...(results[row] ?? [])]) };
}

/** Whether a Markdown table has these labels, and every result is present and successful. */
export function isFilled({ header, labels }: PlannedTable, markdown: string): boolean {
  const [first = [], , ...rows] = cellsOf(markdown);
  return (
    isSame(first, header) &&
    rows.length === labels.length &&
    labels.every((cells, row) => isSame(rows[row]?.slice(0, cells.length) ?? [], cells)) &&
    rows.every((cells) => cells.length === header.length && !cells.some((cell) => cell === "" || cell === "failed"))
  );
}

function cellsOf(markdown: string): readonly (readonly string[])[] {
  const lines = markdown.split("\n").filter((line) => line.startsWith("|"));
  return lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function isSame(cells: readonly string[], others: readonly string[]): boolean {
  return cells.length === others.length && cells.every((cell, index) => cell === others[index]);
}
