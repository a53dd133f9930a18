import type { Distribution } from "../measure/statistics.ts";

/** The content of a table cell: a figure, a figure with its spread, a text, or nothing. */
export type Cell = number | Distribution | string | undefined;

/** A column, and the format of its figures. */
export interface Column {
  readonly name: string;
  /**
   * The number of decimal places.
   * @default 0
   */
  readonly digits?: number;
}

/** A row, and its name. */
export interface Row {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** A table of figures, and the note that explains them. */
export interface Table {
  /** The name by which code refers to the table. */
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** The header of the column with the rows' names. */
  readonly of: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Prints a cell. A difference has a sign. */
export function printCell(cell: Cell, { digits = 0 }: Column): string {
  if (cell == null) return "–";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return printNumber(cell, digits);
  const [median, low, high] = [cell.median, cell.low, cell.high].map((value) =>
    printNumber(value, digits, cell.isDifference ? "exceptZero" : "negative"),
  );
  return low === high ? `${median}` : `${median} (${low} – ${high})`;
}

function printNumber(value: number, digits: number, signDisplay: "exceptZero" | "negative" = "negative"): string {
  return value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay });
}
