import type { Cell, Column, Table } from "./table.ts";

/** Where a figure stands. */
export interface Place {
  /** The id of its table. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** What stands in the row's first cell, where several rows have one name. */
  readonly first?: string | number;
}

/** A figure without its spread, for which there is room in its own table, and how it is written. */
export interface Found {
  readonly cell: Cell;
  readonly column: Column;
}

/** Finds a figure among all that was measured; undefined if its group was left out. */
export function findFigure(tables: readonly Table[], place: Place): Found | undefined {
  const table = tables.find(({ id }) => id === place.table);
  if (table === undefined) return undefined;
  const at = table.columns.findIndex(({ name }) => name === place.column);
  const column = table.columns[at];
  const row = table.rows.find(({ name, cells }) => name === place.row && isFirst(cells[0], place.first));
  if (column === undefined || row === undefined)
    throw new Error(`The table "${table.title}" lacks ${place.column} of ${place.row}.`);
  return { cell: middle(row.cells[at]), column };
}

function isFirst(cell: Cell, first: string | number | undefined): boolean {
  return first === undefined || cell === first;
}

function middle(cell: Cell): Cell {
  return typeof cell === "object" ? { ...cell, low: cell.median, high: cell.median } : cell;
}
