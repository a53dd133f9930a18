// One cell of the table of events: sends so many from an async iterator, which makes each when it is asked for.
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
// Connections are kept open.
process.exit();

/** Sends so many events, and makes sure that just these have arrived. */
async function send(count: number): Promise<{ readonly seconds: number; readonly cpuSeconds: number }> {
  const usage = await using(() => senders[sender](makeEvents(count), connection));
  const { requests, events: received, sumOfIds } = await settle(server);
  assert.deepEqual([requests, received, sumOfIds], [Math.ceil(count / 100), count, (count * (count - 1)) / 2]);
  return usage;
}

/** Whatever is compared has to send the same. */
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
