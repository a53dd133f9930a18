// One cell of the tables of the outbox: puts events from 64 callers, delivers them, or both.
import assert from "node:assert/strict";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { readOrder } from "../measure/order.ts";
import { peakMemory } from "../measure/usage.ts";
import { settle } from "../server/ledger.ts";
import type { UsageEvent } from "../subjects/subject.ts";
import { makeKeeper } from "./keepers.ts";
import type { OutboxOrder, OutboxSample } from "./outbox-order.ts";

const { keeper: name, task, events: count, server, place } = readOrder<OutboxOrder>();
const keeper = await makeKeeper({ keeper: name, server, place });
const durations: number[] = [];
let next = 0;

if (task === "backlog")
  for (let batch = 0; batch < count / 1000; batch++) await keeper.put(Array.from({ length: 1000 }, makeEvent));
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const start = performance.now();
if (task === "put") await putAll();
else if (task === "backlog") await keeper.outbox?.run({ stopWhenEmpty: true });
else await putAndDeliver();
const seconds = (performance.now() - start) / 1000;
delay.disable();
if (task !== "put") await checkArrivals();

const sample: OutboxSample = {
  perSecond: count / seconds,
  slow: durations.toSorted((one, other) => one - other)[Math.floor(durations.length * 0.99)] ?? 0,
  block: delay.max / 1e6,
  peakBytes: peakMemory(),
};
await keeper.end();
console.log(JSON.stringify(sample));

async function putAll(): Promise<void> {
  await Promise.all(Array.from({ length: 64 }, caller));
}

async function caller(): Promise<void> {
  while (next < count) {
    const event = makeEvent();
    const before = performance.now();
    await keeper.put([event]);
    durations.push(performance.now() - before);
  }
}

/** Resolves once the server has all events. */
async function putAndDeliver(): Promise<void> {
  const running = keeper.outbox?.run();
  let delivered = 0;
  const arrived = new Promise<void>((resolve) => {
    keeper.outbox?.on("delivered", ({ events }) => {
      delivered += events.length;
      if (delivered === count) resolve();
    });
  });
  await putAll();
  await arrived;
  await keeper.outbox?.close();
  await running;
}

/** Checks that each event arrived once. */
async function checkArrivals(): Promise<void> {
  const { events, sumOfIds } = await settle(server);
  assert.deepEqual([events, sumOfIds], [count, (count * (count - 1)) / 2]);
}

function makeEvent(): UsageEvent {
  const index = next++;
  return {
    transaction_id: `${index}`,
    external_subscription_id: `sub_${index % 1000}`,
    code: "storage",
    timestamp: 1_769_860_800 + index,
    properties: { gb: index % 100 },
  };
}
