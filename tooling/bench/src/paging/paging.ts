import { describeFeatures, type Features } from "../features/features.ts";
import { inRounds, type Measured } from "../measure/rounds.ts";
import { spread } from "../measure/statistics.ts";
import type { Measure } from "../report/group.ts";
import type { Table } from "../report/table.ts";
import { startServer } from "../server/start-server.ts";
import type { PagingOrder, PagingSample } from "./paging-order.ts";
import { type Reader, readers } from "./readers.ts";

/** Measures how fast a process reads a long list. */
export const paging: Measure = async ({ isQuick, features, progress }) => {
  const { rounds, items } = isQuick ? { rounds: 1, items: 10_000 } : { rounds: 3, items: 100_000 };
  await using server = await startServer(items);
  // As: these are the keys of `readers`.
  const names = Object.keys(readers) as readonly Reader[];
  const cells = names.map((reader): PagingOrder => ({ reader, items, server: server.url }));
  const program = { script: new URL("paging-cell.ts", import.meta.url) };
  const measured = await inRounds<PagingOrder, PagingSample>(
    { title: "Paging", cells, rounds, name: ({ reader }) => reader, program },
    progress,
  );
  return [table(measured, { items, features })];
};

/** What all rows have in common. */
interface Known {
  readonly items: number;
  readonly features: Features;
}

function table(measured: readonly Measured<PagingOrder, PagingSample>[], { items, features }: Known): Table {
  return {
    id: "paging",
    title: `Reading ${items.toLocaleString("en")} customers`,
    note: "In pages of 100, from a server in its own process. Only `@lagokit/client` skips items that appear twice because rows were inserted between two requests. With `prefetch`, it requests the next page while the current one is processed.",
    of: "Reader",
    columns: [{ name: "Items per second" }, { name: "CPU s", digits: 2 }, { name: "Peak MB" }, { name: "Also does" }],
    rows: measured.map(({ cell: { reader }, samples }) => ({
      name: reader,
      cells: [
        spread(samples, "perSecond"),
        spread(samples, "cpuSeconds"),
        spread(samples, "peakBytes", { unit: 1e6 }),
        describeFeatures(features, reader),
      ],
    })),
  };
}
