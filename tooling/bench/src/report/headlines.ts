import { findFigure, type Place } from "./find-figure.ts";
import type { Report } from "./report.ts";
import { printCell, type Table } from "./table.ts";

/** The clients that the first table compares. */
const compared = ["@lagokit/client", "lago-javascript-client", "openapi-fetch"] as const;

/** A figure that is shown first. */
interface Headline extends Omit<Place, "row"> {
  readonly name: string;
  /** The names of the rows of those who are compared, in this order, where they are not their own; fewer if some lack it. */
  readonly rows?: readonly string[];
}

const headlines: readonly Headline[] = [
  { name: "A GET, over bare `fetch`, µs", table: "stub", first: "GET", column: "µs" },
  { name: "GETs per CPU second, 50 in flight", table: "throughput-cost", column: "50 in flight" },
  {
    name: "The same, on undici",
    table: "throughput-cost",
    column: "50 in flight",
    rows: ["@lagokit/client/undici"],
  },
  {
    name: "Events sent per second",
    table: "events",
    column: "Events per second",
    rows: ["@lagokit/client, sendAll, 8 at a time", "lago-javascript-client, 8 at a time"],
  },
  {
    name: "The same, on undici",
    table: "events",
    column: "Events per second",
    rows: ["@lagokit/client/undici, sendAll, 8 at a time"],
  },
  { name: "Bundle with one call, gzip B", table: "bytes", column: "one call, gzip" },
  { name: "Cold import, ms", table: "imports", column: "As installed, ms" },
  { name: "Instantiations of 50 calls", table: "compiler", first: 50, column: "Instantiations" },
  { name: "Does besides", table: "stub", first: "GET", column: "Does besides" },
];

/** Picks what is shown first from all that was measured. */
export function headlineTable({ groups }: Report): Table {
  const tables = Object.values(groups).flat();
  return {
    id: "headlines",
    title: "In short",
    note: "",
    of: "Figure",
    columns: compared.map((name) => ({ name })),
    rows: headlines.map((headline) => ({
      name: headline.name,
      cells: compared.map((_, index) => print(tables, headline, (headline.rows ?? compared)[index])),
    })),
  };
}

function print(tables: readonly Table[], headline: Headline, row: string | undefined): string | undefined {
  const found = row === undefined ? undefined : findFigure(tables, { ...headline, row });
  return found && printCell(found.cell, found.column);
}
