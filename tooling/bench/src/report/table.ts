import type { Distribution } from "../measure/statistics.ts";

/** What stands in a table: a figure, several of the same with their spread, words, or nothing where there is none. */
export type Cell = number | Distribution | string | undefined;

/** A column, and how its figures are written. */
export interface Column {
  readonly name: string;
  /**
   * How many digits figures have after the point.
   * @default 0
   */
  readonly digits?: number;
}

/** A row, and what it is of. */
export interface Row {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** Figures, and what one has to know to read them. */
export interface Table {
  /** What it is called by those who look for it. */
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** What the names of the rows are. */
  readonly of: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Writes what stands in a cell; a difference has a sign. */
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
