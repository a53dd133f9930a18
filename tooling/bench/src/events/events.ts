import { describeFeatures, type Features } from "../features/features.ts";
import { inRounds, type Measured } from "../measure/rounds.ts";
import { spread } from "../measure/statistics.ts";
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
  const program = { script: new URL("events-cell.ts", import.meta.url) };
  const measured = await inRounds<EventsOrder, EventsSample>(
    { title: "Events", cells, rounds, name: ({ sender }) => sender, program },
    progress,
  );
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

function row({ cell: { sender }, samples }: MeasuredEvents, all: readonly MeasuredEvents[], features: Features): Row {
  const raw = all.find(({ cell }) => cell.sender === rawOf(sender))?.samples ?? [];
  const perSecond = spread(samples, "perSecond");
  return {
    name: sender,
    cells: [
      perSecond,
      spread(samples, "cpuSeconds"),
      spread(samples, "peakBytes", { unit: 1e6 }),
      (perSecond.median / spread(raw, "perSecond").median) * 100,
      describeFeatures(features, sender),
    ],
  };
}
