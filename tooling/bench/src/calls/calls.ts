import { describeFeatures, type Features } from "../features/features.ts";
import { spread } from "../measure/statistics.ts";
import type { Measure } from "../report/group.ts";
import type { Row, Table } from "../report/table.ts";
import { startServer } from "../server/start-server.ts";
import { fetchSubjects, subjectNames } from "../subjects/subjects.ts";
import { methods } from "./call-order.ts";
import { type CallPlan, measureCalls, type MeasuredCalls } from "./measure-calls.ts";

/** Measures calls one after the other, to a stub and over loopback. */
export const calls: Measure = async ({ isQuick, features, progress }) => {
  await using server = await startServer();
  const stub: CallPlan = {
    title: "Calls to a stub",
    subjects: fetchSubjects,
    ...(isQuick ? { rounds: 1, calls: 500 } : { rounds: 5, calls: 3_000 }),
  };
  const loopback: CallPlan = {
    title: "Calls over loopback",
    subjects: subjectNames,
    server: server.url,
    ...(isQuick ? { rounds: 1, calls: 100 } : { rounds: 3, calls: 400 }),
  };
  return [
    stubTable(await measureCalls(stub, progress), features),
    loopbackTable(await measureCalls(loopback, progress), features),
  ];
};

function stubTable(measured: readonly MeasuredCalls[], features: Features): Table {
  return {
    id: "stub",
    title: "A call to a stub",
    note: "The cost of a call if `fetch` responds immediately. For bare `fetch`, the figure is the whole cost. For the others, it is the overhead over bare `fetch`.",
    of: "Client",
    columns: [
      { name: "Request" },
      { name: "µs", digits: 1 },
      { name: "CPU µs", digits: 1 },
      { name: "Heap kB", digits: 1 },
      { name: "Also does" },
    ],
    rows: measured.map((one) => {
      const bare = measured.find(({ cell }) => cell.subject === "bare fetch" && cell.kind === one.cell.kind);
      const zero = bare === one ? undefined : bare;
      return row(one, zero, [describeFeatures(features, one.cell.subject)]);
    }),
  };
}

function loopbackTable(measured: readonly MeasuredCalls[], features: Features): Table {
  return {
    id: "loopback",
    title: "A call over loopback",
    note: "One call after the other, to a server in its own process. CPU is the time of the caller only.",
    of: "Client",
    columns: [
      { name: "Request" },
      { name: "µs", digits: 0 },
      { name: "CPU µs", digits: 0 },
      { name: "Heap kB", digits: 1 },
      { name: "Also does" },
    ],
    rows: measured.map((one) => row(one, undefined, [describeFeatures(features, one.cell.subject)])),
  };
}

function row({ cell, samples }: MeasuredCalls, base: MeasuredCalls | undefined, more: readonly string[]): Row {
  const over = { base: base?.samples };
  const figures = [
    spread(samples, "microseconds", over),
    spread(samples, "cpuMicroseconds", over),
    spread(samples, "heapBytes", { ...over, unit: 1000 }),
  ];
  return { name: cell.subject, cells: [methods[cell.kind], ...figures, ...more] };
}
