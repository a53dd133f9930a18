import { describeFeatures, type Features } from "../features/features.ts";
import { inRounds, type Measured } from "../measure/rounds.ts";
import { spread } from "../measure/statistics.ts";
import type { Measure } from "../report/group.ts";
import type { Row, Table } from "../report/table.ts";
import { startServer } from "../server/start-server.ts";
import type { EventsOrder, EventsSample } from "./events-order.ts";
import { rawOf, type Sender, senders } from "./senders.ts";

type MeasuredEvents = Measured<EventsOrder, EventsSample>;

/** Measures how fast a process sends many events. */
export const events: Measure = async ({ isQuick, features, progress }) => {
  await using server = await startServer();
  const { rounds, count } = isQuick ? { rounds: 1, count: 50_000 } : { rounds: 3, count: 1_000_000 };
  // As: these are the keys of `senders`.
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
      note: "From an async iterator, in batches of 100, to a server in its own process. The server counts the events and checks that each one arrives once. The percentage compares with what the same transport sends without a client: bare `fetch` or `undici.request`. All except `sendAll` parse the JSON of each response. `sendAll` checks instead that the response lists as many events as were sent.",
      of: "Sender",
      columns: [
        { name: "Events per second" },
        { name: "CPU s", digits: 1 },
        { name: "Peak MB" },
        { name: "% of the transport" },
        { name: "Also does" },
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
