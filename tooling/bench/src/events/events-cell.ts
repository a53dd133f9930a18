// One cell of the table of events: sends events from an async iterator, which creates each event on demand.
import assert from "node:assert/strict";
import { readOrder } from "../measure/order.ts";
import { peakMemory, using } from "../measure/usage.ts";
import { settle } from "../server/ledger.ts";
import { bodyHeaders, type UsageEvent } from "../subjects/subject.ts";
import type { EventsOrder, EventsSample } from "./events-order.ts";
import { senders } from "./senders.ts";

const { sender, events, server } = readOrder<EventsOrder>();
const connection = { baseUrl: `${server}/api/v1`, fetch: globalThis.fetch };

await checkOneBatch();
await send(Math.min(events, 10_000));
const { seconds, cpuSeconds } = await send(events);

const sample: EventsSample = { perSecond: events / seconds, cpuSeconds, peakBytes: peakMemory() };
console.log(JSON.stringify(sample));
// The subjects keep connections open, which would keep the process alive.
process.exit();

/** Sends events, and checks that each of them arrives once and nothing else arrives. */
async function send(count: number): Promise<{ readonly seconds: number; readonly cpuSeconds: number }> {
  const usage = await using(() => senders[sender](makeEvents(count), connection));
  const { requests, events: received, sumOfIds } = await settle(server);
  assert.deepEqual([requests, received, sumOfIds], [Math.ceil(count / 100), count, (count * (count - 1)) / 2]);
  return usage;
}

/** All subjects must send the same request, so this is checked first. */
async function checkOneBatch(): Promise<void> {
  await senders[sender](makeEvents(2), connection);
  const expected: UsageEvent[] = [];
  for await (const event of makeEvents(2)) expected.push(event);
  assert.deepEqual((await settle(server)).last, {
    method: "POST",
    url: "/api/v1/events/batch",
    headers: bodyHeaders,
    body: JSON.stringify({ events: expected }),
  });
}

async function* makeEvents(count: number): AsyncGenerator<UsageEvent> {
  for (let index = 0; index < count; index++)
    yield {
      transaction_id: `${index}`,
      external_subscription_id: `sub_${index % 1000}`,
      code: "storage",
      timestamp: 1_769_860_800 + index,
      properties: { gb: index % 100 },
    };
}
