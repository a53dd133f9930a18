import { describeFeatures } from "../features/features.ts";
import { inRounds, type Measured } from "../measure/rounds.ts";
import { spread } from "../measure/statistics.ts";
import type { Effort, Measure } from "../report/group.ts";
import type { Cell, Table } from "../report/table.ts";
import { startServer } from "../server/start-server.ts";
import { type SubjectName, subjectNames } from "../subjects/subjects.ts";
import type { ThroughputOrder, ThroughputSample } from "./throughput-order.ts";

const levels = [1, 50, 500] as const;

type MeasuredThroughput = Measured<ThroughputOrder, ThroughputSample>;

/** Measures how many requests one process gets done on loopback, with few and with many in flight. */
export const throughput: Measure = async (effort) => {
  await using server = await startServer();
  const { isQuick } = effort;
  const rounds = isQuick ? 1 : 3;
  const cells = levels.flatMap((flying) => {
    // One at a time, they take longer.
    const requests = isQuick ? 500 : flying === 1 ? 2_000 : 5_000;
    return subjectNames.map((subject): ThroughputOrder => ({ subject, flying, requests, server: server.url }));
  });
  const program = { script: new URL("throughput-cell.ts", import.meta.url) };
  const plan = { title: "Throughput", cells, rounds, name: nameOf, program };
  const measured = await inRounds<ThroughputOrder, ThroughputSample>(plan, effort.progress);
  return [speedTable(measured, effort), costTable(measured)];
};

function nameOf({ subject, flying }: ThroughputOrder): string {
  return `${flying} in flight by ${subject}`;
}

function speedTable(measured: readonly MeasuredThroughput[], { features }: Effort): Table {
  return {
    id: "throughput",
    title: "GETs per second on loopback",
    note: "By one process, with so many in flight at a time; the server is another process. undici has a pool of 100 connections, `fetch` as many as it wants.",
    of: "By",
    columns: [...levels.map((flying) => ({ name: `${flying} in flight` })), { name: "Does besides" }],
    rows: subjectNames.map((subject) => ({
      name: subject,
      cells: [...figures(ofSubject(measured, subject), "perSecond"), describeFeatures(features, subject)],
    })),
  };
}

function costTable(measured: readonly MeasuredThroughput[]): Table {
  return {
    id: "throughput-cost",
    title: "GETs per CPU second, and memory",
    note: "Of the same runs, by the CPU time of the caller alone; memory is the most that its process had.",
    of: "By",
    columns: [
      ...levels.map((flying) => ({ name: `${flying} in flight` })),
      { name: "× openapi-fetch, 50 in flight", digits: 2 },
      { name: "Peak MB, 500 in flight" },
    ],
    rows: subjectNames.map((subject) => {
      const own = ofSubject(measured, subject);
      const share = middleAt(50, own) / middleAt(50, ofSubject(measured, "openapi-fetch"));
      const many = own.filter(({ cell }) => cell.flying === 500);
      return { name: subject, cells: [...figures(own, "perCpuSecond"), share, ...figures(many, "peakBytes", 1e6)] };
    }),
  };
}

function middleAt(flying: (typeof levels)[number], own: readonly MeasuredThroughput[]): number {
  return spread(own.find(({ cell }) => cell.flying === flying)?.samples ?? [], "perCpuSecond").median;
}

function ofSubject(measured: readonly MeasuredThroughput[], subject: SubjectName): readonly MeasuredThroughput[] {
  return measured.filter(({ cell }) => cell.subject === subject);
}

function figures(measured: readonly MeasuredThroughput[], measure: keyof ThroughputSample, unit = 1): Cell[] {
  return measured.map(({ samples }) => spread(samples, measure, { unit }));
}
