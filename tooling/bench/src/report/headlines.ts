import { findFigure, type Place } from "./find-figure.ts";
import type { Report } from "./report.ts";
import { printCell, type Table } from "./table.ts";

/** The clients that the first table compares. */
const compared = ["@lagokit/client", "lago-javascript-client", "openapi-fetch"] as const;

/** A figure of the first table. */
interface Headline extends Omit<Place, "row"> {
  readonly name: string;
  /**
   * The rows of the compared clients, in this order. Needed only if a row's name differs from the client's. Clients at
   * the end of the list can be missing.
   */
  readonly rows?: readonly string[];
}

const headlines: readonly Headline[] = [
  { name: "Overhead of a GET over bare `fetch`, µs", table: "stub", first: "GET", column: "µs" },
  { name: "GETs per CPU second, 50 in flight", table: "throughput-cost", column: "50 in flight" },
  {
    name: "GETs per CPU second with undici, 50 in flight",
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
    name: "Events sent per second with undici",
    table: "events",
    column: "Events per second",
    rows: ["@lagokit/client/undici, sendAll, 8 at a time"],
  },
  { name: "Bundle with one call, gzip bytes", table: "bytes", column: "one call, gzip" },
  { name: "Overhead of a cold import over bare Node, ms", table: "imports", column: "As installed, ms" },
  { name: "Type instantiations for 50 calls", table: "compiler", first: 50, column: "Instantiations" },
  { name: "Also does", table: "stub", first: "GET", column: "Also does" },
];

/** Picks the figures of the first table from all tables. */
export function headlineTable({ groups }: Report): Table {
  const tables = Object.values(groups).flat();
  return {
    id: "headlines",
    title: "Summary",
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
