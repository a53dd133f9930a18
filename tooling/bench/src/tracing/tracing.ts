import { inRounds, type Measured } from "../measure/rounds.ts";
import { spread } from "../measure/statistics.ts";
import type { Measure } from "../report/group.ts";
import type { Table } from "../report/table.ts";
import { audiences, type TracingOrder, type TracingSample } from "./tracing-order.ts";

/** Measures what the tracing channel adds to a call. */
export const tracing: Measure = async ({ isQuick, progress }) => {
  const { rounds, ...effort } = isQuick ? { rounds: 1, turns: 3, calls: 100 } : { rounds: 7, turns: 60, calls: 500 };
  const program = { script: new URL("tracing-cell.ts", import.meta.url) };
  const cells = audiences.map((audience): TracingOrder => ({ audience, ...effort }));
  return [
    table(await inRounds({ title: "Tracing", cells, rounds, name: ({ audience }) => audience, program }, progress)),
  ];
};

function table(measured: readonly Measured<TracingOrder, TracingSample>[]): Table {
  return {
    id: "tracing",
    title: "Tracing of a call to a stub",
    note: "A call if the channel `lagokit:call` has no subscriber, or one that reads the facts at the end of each call. The difference is to a client that finds a constant instead of the channel. Both take turns in one process.",
    of: "Subscribers",
    columns: [
      { name: "µs", digits: 2 },
      { name: "Over a constant, µs", digits: 2 },
    ],
    rows: measured.map(({ cell, samples }) => {
      const base = samples.map(({ without }) => ({ microseconds: without }));
      return {
        name: cell.audience,
        cells: [spread(samples, "microseconds"), spread(samples, "microseconds", { base })],
      };
    }),
  };
}
