import { describeFeatures, type Features } from "../features/features.ts";
import { inRounds, type Measured } from "../measure/rounds.ts";
import { runCell } from "../measure/run-cell.ts";
import { distribution, median } from "../measure/statistics.ts";
import type { Measure } from "../report/group.ts";
import type { Row, Table } from "../report/table.ts";
import { startServer } from "../server/start-server.ts";
import type { EventsOrder, EventsSample } from "./events-order.ts";
import { rawOf, type Sender, senders } from "./senders.ts";

type MeasuredEvents = Measured<EventsOrder, EventsSample>;

/** Measures how fast a process sends very many events. */
export const events: Measure = async ({ isQuick, features, progress }) => {
  await using server = await startServer();
  const { rounds, count } = isQuick ? { rounds: 1, count: 50_000 } : { rounds: 3, count: 1_000_000 };
  // As: they are the keys of `senders`.
  const names = Object.keys(senders) as readonly Sender[];
  const cells = names.map((sender): EventsOrder => ({ sender, events: count, server: server.url }));
  const script = new URL("events-cell.ts", import.meta.url);
  const run = (cell: EventsOrder): Promise<EventsSample> => runCell({ script }, cell);
  const measured = await inRounds({ title: "Events", cells, rounds, name: nameOf, run }, progress);
  return [
    {
      id: "events",
      title: `Sending ${count.toLocaleString("en")} events`,
      note: "From an async iterator, in batches of 100, to a server in a process of its own, which counts the events that have really arrived and checks that none is missing or there twice. The share is of what is sent by the same transport with nothing around it: bare `fetch`, or undici.request. All parse the JSON of each answer but `sendAll`, which makes sure that it is the list that the API gives of what it took.",
      of: "By",
      columns: [
        { name: "Events per second" },
        { name: "CPU s", digits: 1 },
        { name: "Peak MB" },
        { name: "% of the transport" },
        { name: "Does besides" },
      ],
      rows: measured.map((one) => row(one, measured, features)),
    } satisfies Table,
  ];
};

function nameOf({ sender }: EventsOrder): string {
  return sender;
}

function row(one: MeasuredEvents, all: readonly MeasuredEvents[], features: Features): Row {
  const { sender } = one.cell;
  const raw = all.find(({ cell }) => cell.sender === rawOf(sender));
  return {
    name: sender,
    cells: [
      distribution(values(one, "perSecond")),
      distribution(values(one, "cpuSeconds")),
      distribution(values(one, "peakBytes").map((bytes) => bytes / 1e6)),
      (median(values(one, "perSecond")) / median(values(raw, "perSecond"))) * 100,
      describeFeatures(features, sender),
    ],
  };
}

function values(measured: MeasuredEvents | undefined, measure: keyof EventsSample): number[] {
  return (measured?.samples ?? []).map((sample) => sample[measure]);
}
