import type { Cell, Column, Table } from "./table.ts";

/** The place of a figure. */
export interface Place {
  /** The ID of its table. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** The text of the row's first cell, if several rows have the same name. */
  readonly first?: string | number;
}

/**
 * A figure without its spread, and the column that says how to print it. Only the figure's own table shows the spread.
 */
export interface Found {
  readonly cell: Cell;
  readonly column: Column;
}

/** Finds a figure among all tables. Returns `undefined` if its group was not measured. */
export function findFigure(tables: readonly Table[], place: Place): Found | undefined {
  const table = tables.find(({ id }) => id === place.table);
  if (table === undefined) return undefined;
  const at = table.columns.findIndex(({ name }) => name === place.column);
  const column = table.columns[at];
  const row = table.rows.find(({ name, cells }) => name === place.row && isFirst(cells[0], place.first));
  if (column === undefined || row === undefined)
    throw new Error(`The table "${table.title}" has no figure "${place.column}" for "${place.row}".`);
  return { cell: middle(row.cells[at]), column };
}

function isFirst(cell: Cell, first: string | number | undefined): boolean {
  return first === undefined || cell === first;
}

function middle(cell: Cell): Cell {
  return typeof cell === "object" ? { ...cell, low: cell.median, high: cell.median } : cell;
}
