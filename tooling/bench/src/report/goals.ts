import { findFigure, type Place } from "./find-figure.ts";
import type { Report } from "./report.ts";
import { type Cell, printCell, type Row, type Table } from "./table.ts";

/** A goal for a figure. */
interface Goal extends Place {
  readonly name: string;
  /** The upper limit: a number, or the figure of a peer in the same run. */
  readonly most?: number | Peer;
  /** The lower limit. */
  readonly least?: number;
}

/** A peer in the same table as the goal's subject. */
interface Peer {
  readonly peer: string;
}

const client = "@lagokit/client";
const stub = { table: "stub", row: client, column: "µs", most: { peer: "openapi-fetch" } } as const;

/** Figures that are the same on every machine. They also have a budget. */
const sameEverywhere = [
  ["the client, gzip B", 15_000],
  ["the core and one resource, gzip B", 10_500],
  ["instantiations, 50 calls with the client", 1_200],
  ["heap B per GET, over bare fetch", 6_000],
  ["heap B per POST, over bare fetch", 6_000],
] as const;

const update = "`spec update` of a changed document";
const commands = { table: "commands", column: "Seconds, without the recordings" } as const;

const fake = { table: "testing", row: "@lagokit/testing" } as const;

/** The goals. Figures that are not listed here have no goal. */
export const goals: readonly Goal[] = [
  { ...stub, name: "overhead of a GET with all features on, over bare `fetch`, µs", first: "GET" },
  { ...stub, name: "overhead of a POST with all features on, over bare `fetch`, µs", first: "POST" },
  {
    name: "overhead of a cold import, over bare Node, ms",
    table: "imports",
    row: client,
    column: "As installed, ms",
    most: 5,
  },
  ...sameEverywhere.map(([name, most]) => ({ name, most, table: "budgets", row: name, column: "Measured" })),
  {
    name: "events sent with `fetch`, in % of what bare `fetch` sends",
    table: "events",
    row: `${client}, sendAll, 8 at a time`,
    column: "% of the transport",
    least: 90,
  },
  {
    name: "events sent with undici, in % of what undici.request sends",
    table: "events",
    row: `${client}/undici, sendAll, 8 at a time`,
    column: "% of the transport",
    least: 90,
  },
  {
    name: "GETs per CPU second with undici, 50 in flight, × openapi-fetch",
    table: "throughput-cost",
    row: `${client}/undici`,
    column: "× openapi-fetch, 50 in flight",
    least: 3,
  },
  {
    ...fake,
    name: "import of the fake and its first response, ms",
    column: "First response, ms",
    most: 60,
  },
  {
    ...fake,
    name: "calls per second of the fake, 10,000 customers",
    column: "Calls per second, 10,000 customers",
    least: 5_000,
  },
  {
    name: "the package of the fake, gzip kB",
    table: "testing-size",
    row: "@lagokit/testing",
    column: "gzip kB",
    most: 150,
  },
  { ...commands, name: "a full `spec update`, without the recordings, s", row: update, most: 8 },
  { ...commands, name: "a full `spec check`, without the recordings, s", row: "`spec check`", most: 5 },
  {
    ...commands,
    name: "the recordings of a `spec check`, s",
    row: "`spec check`",
    column: "Seconds for the recordings",
    most: 10,
  },
  {
    name: "pipeline time per value of the largest document, × the original",
    table: "growth",
    row: "All steps, ms",
    column: "Growth",
    most: 1,
  },
];

/** Reports for each goal whether it is met, and by how much it is missed. */
export function goalTable({ groups }: Report): Table {
  const tables = Object.values(groups).flat();
  return {
    id: "goals",
    title: "Goals",
    note: "",
    of: "Goal",
    columns: [{ name: "At most" }, { name: "At least" }, { name: "Measured" }, { name: "Result" }],
    rows: goals.flatMap((goal) => judge(goal, tables)),
  };
}

function judge(goal: Goal, tables: readonly Table[]): readonly Row[] {
  const found = findFigure(tables, goal);
  if (found === undefined) return [];
  const { cell, column } = found;
  const most = mostOf(goal, tables);
  const shown = typeof goal.most === "object" ? `${printCell(most, column)} (${goal.most.peer})` : goal.most;
  const limits = { most: middle(most) ?? Infinity, least: goal.least ?? -Infinity };
  return [
    { name: goal.name, cells: [shown, goal.least, printCell(cell, column), verdict(Number(middle(cell)), limits)] },
  ];
}

/** The upper limit of a goal: a number, or the figure of the peer. */
function mostOf({ most, ...place }: Goal, tables: readonly Table[]): Cell {
  return typeof most === "object" ? findFigure(tables, { ...place, row: most.peer })?.cell : most;
}

function middle(cell: Cell): number | undefined {
  return typeof cell === "object" ? cell.median : cell === undefined ? undefined : Number(cell);
}

function verdict(measured: number, { most, least }: { readonly most: number; readonly least: number }): string {
  if (measured > most) return `missed: ${percent((measured - most) / Math.abs(most))} too high`;
  return measured < least ? `missed: ${percent(1 - measured / least)} too low` : "met";
}

/** Rounds up, so that a missed goal is never reported as missed by 0%. */
function percent(share: number): string {
  return `${Math.ceil(share * 100)}%`;
}
