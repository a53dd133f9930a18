// Prints the outcomes of events that are sent while Lago is unreachable, by the duration, the kind of outage and the
// concurrency. `--seconds 1,10` and `--events 10000` make it shorter.
import { once } from "node:events";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { type EventSendInput, type EventSummary, Lago } from "../../src/index.ts";
import type { Outage } from "./outage-server.ts";
import type { FromServer } from "./server-thread.ts";

const { values } = parseArgs({
  options: { seconds: { type: "string", default: "1,10,60" }, events: { type: "string", default: "100000" } },
});
const outages: readonly Outage[] = ["refused", "reset", "503", "responses lost"];
const columns = [
  "Unreachable",
  "Kind of outage",
  "Concurrency",
  "Delivered",
  "Failed",
  "Lost",
  "Duplicated",
  "Read ahead",
  "Duration",
  "Heap",
];

console.log(`${values.events} events each; Node ${process.versions.node}.\n`);
console.log(`| ${columns.join(" | ")} |\n|${" --- |".repeat(columns.length)}`);
for (const seconds of values.seconds.split(",").map(Number))
  for (const outage of outages)
    for (const concurrency of [1, 4, 8]) console.log(`| ${(await row(seconds, outage, concurrency)).join(" | ")} |`);

interface Run {
  readonly summary: EventSummary;
  /** Highest number of events that were read and had no outcome yet. */
  readonly ahead: number;
  readonly heap: string;
  readonly milliseconds: number;
}

async function row(seconds: number, outage: Outage, concurrency: number): Promise<readonly (string | number)[]> {
  const server = new Worker(new URL("server-thread.ts", import.meta.url));
  const { url } = await next<{ readonly url: string }>(server);
  const count = Number(values.events);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is not a browser window
  server.postMessage({ outage, seconds, afterRequests: Math.ceil(count / 300) });
  const run = await send(new Lago({ apiKey: "key", baseUrl: url }), count, concurrency);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is not a browser window
  server.postMessage("report");
  const { stored, doubled } = await next<{ readonly stored: number; readonly doubled: number }>(server);
  await server.terminate();
  const { delivered, failed, rejected } = run.summary;
  const lost = count - stored;
  const took = `${(run.milliseconds / 1000).toFixed(1)} s`;
  return [`${seconds} s`, outage, concurrency, delivered, failed + rejected, lost, doubled, run.ahead, took, run.heap];
}

async function send(lago: Lago, count: number, concurrency: number): Promise<Run> {
  let [read, ahead, done, heap] = [0, 0, 0, 0];
  const source = function* (): Generator<EventSendInput> {
    for (; read < count; read++) {
      ahead = Math.max(ahead, read - done);
      yield { external_subscription_id: `sub_${read % 100}`, code: "storage", properties: { gb: read } };
    }
  };
  const start = performance.now();
  const summary = await lago.events.sendAll(source(), {
    concurrency,
    onProgress: ({ delivered }) => {
      done = delivered;
      heap = Math.max(heap, process.memoryUsage().heapUsed);
    },
  });
  return { summary, ahead, heap: `${(heap / 2 ** 20).toFixed(0)} MB`, milliseconds: performance.now() - start };
}

async function next<Message extends FromServer>(server: Worker): Promise<Message> {
  // As: each message gets a response of its own type.
  const [message] = (await once(server, "message")) as [Message];
  return message;
}
