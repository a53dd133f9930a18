import type { Progress } from "../measure/progress.ts";
import { runCell } from "../measure/run-cell.ts";
import { spread } from "../measure/statistics.ts";
import type { Measure } from "../report/group.ts";
import type { Row, Table } from "../report/table.ts";
import { startServer } from "../server/start-server.ts";
import { installEngines, startEngine } from "./engines.ts";
import { type KeeperName, keepers, type OutboxOrder, type OutboxSample } from "./outbox-order.ts";

/** How much is measured. */
interface Plan {
  readonly rounds: number;
  /** A part of the events, for a short run. */
  readonly part: number;
  readonly progress: Progress;
}

type Task = OutboxOrder["task"];
type Samples = ReadonlyMap<KeeperName, readonly OutboxSample[]>;

const script = new URL("outbox-cell.ts", import.meta.url);
const outboxes = keepers.filter((keeper) => keeper.startsWith("@lagokit/"));

/** Measures how fast events are accepted and delivered, next to what the engines do alone. */
export const outbox: Measure = async ({ isQuick, progress }) => {
  installEngines();
  const plan = { rounds: isQuick ? 1 : 3, part: isQuick ? 0.02 : 1, progress };
  const put = await measure("put", keepers, plan);
  const deliver = await measure("deliver", outboxes, plan);
  const backlog = await measure("backlog", outboxes, { ...plan, rounds: 1 });
  return [putTable(put), deliveryTable(deliver, backlog)];
};

/** Measures in rounds. Each cell has an engine and a server of its own, without events. */
async function measure(task: Task, names: readonly KeeperName[], { rounds, part, progress }: Plan): Promise<Samples> {
  const samples = new Map<KeeperName, OutboxSample[]>();
  for (let round = 1; round <= rounds; round++) {
    progress.begin(`Outbox, ${task}: round ${round} of ${rounds}`);
    for (const keeper of names) {
      progress.at(keeper);
      const events = Math.ceil((countOf(task, keeper) * part) / 1000) * 1000;
      samples.set(keeper, [...(samples.get(keeper) ?? []), await measureOne({ keeper, task, events })]);
    }
  }
  return samples;
}

async function measureOne(order: Omit<OutboxOrder, "server" | "place">): Promise<OutboxSample> {
  await using server = await startServer();
  await using engine = await startEngine(order.keeper);
  return runCell<OutboxSample>({ script }, { ...order, server: server.url, place: engine.place } satisfies OutboxOrder);
}

/** Enough events for some seconds. */
function countOf(task: Task, keeper: KeeperName): number {
  if (keeper.includes("SQLite")) return task === "backlog" ? 1_000_000 : 200_000;
  return task === "backlog" ? 200_000 : 40_000;
}

function putTable(put: Samples): Table {
  return {
    id: "outbox-put",
    title: "Accepting events",
    note: "64 callers put one event after the other, each once the one before is on disk: SQLite with `synchronous = FULL`, Postgres with its defaults, Redis with `appendfsync always`. An engine alone inserts the JSON of the event and nothing else: it recognizes no event that it has already. The file of SQLite alone is written by the event loop, in one commit for all callers of a turn.",
    of: "Where",
    columns: [
      { name: "Events per second" },
      { name: "99 % within, ms", digits: 1 },
      { name: "Longest block of the event loop, ms", digits: 1 },
    ],
    rows: [...put].map(([name, samples]) => ({
      name,
      cells: [spread(samples, "perSecond"), spread(samples, "slow"), spread(samples, "block")],
    })),
  };
}

function deliveryTable(deliver: Samples, backlog: Samples): Table {
  return {
    id: "outbox-delivery",
    title: "Delivering events",
    note: "To a server in its own process, in batches of 100, 4 at a time. First, 64 callers put events while they are delivered: the time ends when the server has all of them. Then a new process delivers a backlog, of 1,000,000 events on SQLite and 200,000 on the others. The server checks that each event arrives once.",
    of: "Where",
    columns: [
      { name: "Put and delivered per second" },
      { name: "Longest block, ms", digits: 1 },
      { name: "Backlog, delivered per second" },
      { name: "Backlog, peak MB" },
      { name: "Backlog, longest block, ms", digits: 1 },
    ],
    rows: [...deliver].map(([name, samples]): Row => {
      const all = backlog.get(name) ?? [];
      return {
        name,
        cells: [
          spread(samples, "perSecond"),
          spread(samples, "block"),
          spread(all, "perSecond"),
          spread(all, "peakBytes", { unit: 1e6 }),
          spread(all, "block"),
        ],
      };
    }),
  };
}
