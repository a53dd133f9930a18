import { printCell, type Table } from "./table.ts";

/** Writes a table for people, as Markdown that the formatter leaves as it is. */
export function printTable({ of, columns, rows }: Table): string {
  const lines = [
    [of, ...columns.map(({ name }) => name)],
    ...rows.map(({ name, cells }) => [name, ...columns.map((column, index) => printCell(cells[index], column))]),
  ];
  const isText = (column: number): boolean =>
    column === 0 || rows.every(({ cells }) => typeof cells[column - 1] === "string");
  return alignedTable(lines, isText);
}

/** Writes the section of a table. */
export function printSection(table: Table): string {
  return `### ${table.title}\n\n${table.note}\n\n${printTable(table)}`;
}

function alignedTable(lines: readonly (readonly string[])[], isText: (column: number) => boolean): string {
  const [header = [], ...others] = lines;
  const widths = header.map((_, column) => Math.max(3, ...lines.map((cells) => cells[column]?.length ?? 0)));
  const padded = (cells: readonly string[]): string =>
    line(widths.map((width, at) => (isText(at) ? cells[at]?.padEnd(width) : cells[at]?.padStart(width)) ?? ""));
  const rule = widths.map((width, at) => (isText(at) ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [padded(header), line(rule), ...others.map(padded)].join("");
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}
