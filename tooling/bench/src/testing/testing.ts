import type { Progress } from "../measure/progress.ts";
import { inRounds, type Measured } from "../measure/rounds.ts";
import { distribution, spread } from "../measure/statistics.ts";
import type { Measure } from "../report/group.ts";
import type { Cell, Table } from "../report/table.ts";
import { packedSize } from "./packed-size.ts";
import { type ServerName, servers, type TestingOrder, type TestingSample } from "./servers.ts";

const floor = "Request and Response of Node";
const many = 10_000;

/** Measures servers for tests: the fake, and Prism. */
export const testing: Measure = async ({ isQuick, progress }) => {
  const { rounds, calls } = isQuick ? { rounds: 1, calls: 500 } : { rounds: 7, calls: 10_000 };
  const [few, full] = [
    await measure({ rounds, calls, customers: 1 }, progress),
    await measure({ rounds, calls, customers: many }, progress),
  ];
  const classes = await measureFloor(rounds, progress);
  return [serverTable(few, full, distribution(classes)), sizeTable(await packedSize())];
};

interface Plan extends Omit<TestingOrder, "server"> {
  readonly rounds: number;
}

type Result = readonly Measured<TestingOrder, TestingSample>[];

function measure({ rounds, ...order }: Plan, progress: Progress): Promise<Result> {
  // As: these are the keys of `servers`.
  const names = Object.keys(servers) as readonly ServerName[];
  // Prism has no state.
  const cells = names
    .filter((name) => name !== "Prism" || order.customers === 1)
    .map((server) => ({
      ...order,
      server,
      // Calls over HTTP take much longer.
      calls: servers[server].flying === 1 ? order.calls : order.calls / 10,
    }));
  const program = { script: new URL("testing-cell.ts", import.meta.url) };
  const title = `Servers for tests with ${order.customers} customers`;
  return inRounds({ title, cells, rounds, name: ({ server }) => server, program }, progress);
}

async function measureFloor(rounds: number, progress: Progress): Promise<readonly number[]> {
  const program = { script: new URL("fetch-cell.ts", import.meta.url) };
  const plan = { title: "Classes of fetch", cells: [{}], rounds, name: () => floor, program };
  const [measured] = await inRounds<object, Pick<TestingSample, "first">>(plan, progress);
  return measured?.samples.map(({ first }) => first) ?? [];
}

function serverTable(few: Result, full: Result, classes: Cell): Table {
  return {
    id: "testing",
    title: "Servers for tests",
    note: "A GET of a customer: from the first import in a new process to the first response, and then many calls, one after the other in the process and 8 at a time over HTTP. Prism, started by `startMock` of `@lagokit/mock`, runs in a thread of the same process. The first row is what the first call costs without any server: Node loads these classes when they are first used.",
    of: "Server",
    columns: [
      { name: "First response, ms", digits: 1 },
      { name: "Calls per second" },
      { name: "Calls per second, 10,000 customers" },
      { name: "Peak memory MB" },
    ],
    rows: [
      { name: floor, cells: [classes, undefined, undefined, undefined] },
      ...few.map(({ cell: { server }, samples }) => {
        const same = full.find(({ cell }) => cell.server === server)?.samples;
        const cells = [spread(samples, "first"), spread(samples, "perSecond"), same && spread(same, "perSecond")];
        return { name: server, cells: [...cells, spread(samples, "memory", { unit: 1e6 })] };
      }),
    ],
  };
}

function sizeTable(packed: number): Table {
  return {
    id: "testing-size",
    title: "Size of the package",
    note: "The tarball that a package manager downloads, compressed with gzip. Its only dependencies are two packages of this repository.",
    of: "Package",
    columns: [{ name: "gzip kB", digits: 1 }],
    rows: [{ name: "@lagokit/testing", cells: [packed / 1000] }],
  };
}
