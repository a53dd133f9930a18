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

/** Measures how many requests one process completes over loopback, with few and with many in flight. */
export const throughput: Measure = async (effort) => {
  await using server = await startServer();
  const { isQuick } = effort;
  const rounds = isQuick ? 1 : 3;
  const cells = levels.flatMap((flying) => {
    // One at a time, the same number of requests takes longer.
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
    title: "GETs per second over loopback",
    note: "Made by one process, with a given number of requests in flight. The server is another process. undici uses a pool of 100 connections, and `fetch` opens as many as it needs.",
    of: "Client",
    columns: [...levels.map((flying) => ({ name: `${flying} in flight` })), { name: "Also does" }],
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
    note: "From the same runs, by the CPU time of the caller only. Memory is the peak of the caller's process.",
    of: "Client",
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
