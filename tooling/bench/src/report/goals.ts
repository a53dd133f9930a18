import { findFigure, type Place } from "./find-figure.ts";
import type { Report } from "./report.ts";
import { type Cell, printCell, type Row, type Table } from "./table.ts";

/** A figure that had better be reached. */
interface Goal extends Place {
  readonly name: string;
  /** What it had better not exceed: a number, or what a peer came to in the same run. */
  readonly most?: number | Peer;
  /** What it had better not fall below. */
  readonly least?: number;
}

/** Who stands in the same table as the subject of a goal. */
interface Peer {
  readonly peer: string;
}

const client = "@lagokit/client";
const stub = { table: "stub", row: client, column: "µs", most: { peer: "openapi-fetch" } } as const;

/** What is the same on every machine, and has a budget too. */
const sameEverywhere = [
  ["the client, gzip B", 15_000],
  ["the core and one resource, gzip B", 10_500],
  ["instantiations, 50 calls with the client", 1_200],
  ["heap B per GET, over bare fetch", 6_000],
  ["heap B per POST, over bare fetch", 6_000],
] as const;

const update = "`spec update`, of a document that differs";
const commands = { table: "commands", column: "s, without the recordings" } as const;

/** What of this has to be reached: the other figures have no goal. */
const goals: readonly Goal[] = [
  { ...stub, name: "a GET with everything on, over bare `fetch`, µs", first: "GET" },
  { ...stub, name: "a POST with everything on, over bare `fetch`, µs", first: "POST" },
  { name: "cold import, over bare Node, ms", table: "imports", row: client, column: "As installed, ms", most: 5 },
  ...sameEverywhere.map(([name, most]) => ({ name, most, table: "budgets", row: name, column: "Measured" })),
  {
    name: "events sent on `fetch`, in % of what it gets done with nothing around it",
    table: "events",
    row: `${client}, sendAll, 8 at a time`,
    column: "% of the transport",
    least: 90,
  },
  {
    name: "events sent on undici, in % of what undici.request gets done",
    table: "events",
    row: `${client}/undici, sendAll, 8 at a time`,
    column: "% of the transport",
    least: 90,
  },
  {
    name: "GETs per CPU second on undici, 50 in flight, in those of openapi-fetch",
    table: "throughput-cost",
    row: `${client}/undici`,
    column: "× openapi-fetch, 50 in flight",
    least: 3,
  },
  { ...commands, name: "a whole `spec update`, without the recordings, s", row: update, most: 8 },
  { ...commands, name: "a whole `spec check`, without the recordings, s", row: "`spec check`", most: 5 },
  { ...commands, name: "the recordings of it, s", row: "`spec check`", column: "The recordings, s", most: 10 },
  {
    name: "what a part of the largest document costs the pipeline, in such parts of the original",
    table: "growth",
    row: "All steps, ms",
    column: "Growth",
    most: 1,
  },
];

/** Says of each goal whether it is reached, and if not, how near it is. */
export function goalTable({ groups }: Report): Table {
  const tables = Object.values(groups).flat();
  return {
    id: "goals",
    title: "Goals",
    note: "",
    of: "Goal",
    columns: [{ name: "At most" }, { name: "At least" }, { name: "Measured" }, { name: "That is" }],
    rows: goals.flatMap((goal) => judge(goal, tables)),
  };
}

function judge(goal: Goal, tables: readonly Table[]): readonly Row[] {
  const found = findFigure(tables, goal);
  if (found === undefined) return [];
  const { cell, column } = found;
  const most = mostOf(goal, tables);
  const shown = typeof goal.most === "object" ? `${printCell(most, column)}, as ${goal.most.peer}` : goal.most;
  const limits = { most: middle(most) ?? Infinity, least: goal.least ?? -Infinity };
  return [
    { name: goal.name, cells: [shown, goal.least, printCell(cell, column), verdict(Number(middle(cell)), limits)] },
  ];
}

/** What a goal allows: a number, or the figure of the peer. */
function mostOf({ most, ...place }: Goal, tables: readonly Table[]): Cell {
  return typeof most === "object" ? findFigure(tables, { ...place, row: most.peer })?.cell : most;
}

function middle(cell: Cell): number | undefined {
  return typeof cell === "object" ? cell.median : cell === undefined ? undefined : Number(cell);
}

function verdict(measured: number, { most, least }: { readonly most: number; readonly least: number }): string {
  if (measured > most) return `not reached: ${percent((measured - most) / Math.abs(most))} above`;
  return measured < least ? `not reached: ${percent(1 - measured / least)} below` : "reached";
}

/** Rounded up, so that nothing that is missed is missed by nothing. */
function percent(share: number): string {
  return `${Math.ceil(share * 100)} %`;
}
