import { markdownTable } from "markdown-table";
import { printCell, type Table } from "./table.ts";

/** Writes a table as Markdown that the formatter does not change. */
export function printTable({ of, columns, rows }: Table): string {
  const lines = [
    [of, ...columns.map(({ name }) => name)],
    ...rows.map(({ name, cells }) => [name, ...columns.map((column, index) => printCell(cells[index], column))]),
  ];
  const align = ["", ...columns.map((_, at) => (rows.every(({ cells }) => typeof cells[at] === "string") ? "" : "r"))];
  return `${markdownTable(lines, { align })}\n`;
}

/** Writes the section of a table. */
export function printSection(table: Table): string {
  return `### ${table.title}\n\n${table.note}\n\n${printTable(table)}`;
}
