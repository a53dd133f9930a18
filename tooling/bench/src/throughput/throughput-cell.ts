// One cell of the table of throughput: how many GETs one process completes, with a given number in flight.
import assert from "node:assert/strict";
import { expectedArrival } from "../calls/expected-arrival.ts";
import { inFlight } from "../measure/in-flight.ts";
import { readOrder } from "../measure/order.ts";
import { peakMemory, using } from "../measure/usage.ts";
import { customer } from "../server/answers.ts";
import { settle } from "../server/ledger.ts";
import { subjects } from "../subjects/subjects.ts";
import type { ThroughputOrder, ThroughputSample } from "./throughput-order.ts";

const { subject, flying, requests, server } = readOrder<ThroughputOrder>();
const { connect } = await subjects[subject].load();
const { get } = connect({ baseUrl: `${server}/api/v1`, fetch: globalThis.fetch });

assert.deepEqual(await get(), customer);
assert.deepEqual((await settle(server)).last, expectedArrival("get"));

const run = (count: number): Promise<void> => {
  let left = count;
  return inFlight(flying, () => (left-- > 0 ? get() : undefined));
};
// Opens as many connections as are needed, and warms up the compiler.
await run(Math.max(flying, Math.ceil(requests / 2)));
await settle(server);
const { seconds, cpuSeconds } = await using(() => run(requests));
assert.equal((await settle(server)).requests, requests);

const sample: ThroughputSample = {
  perSecond: requests / seconds,
  perCpuSecond: requests / cpuSeconds,
  peakBytes: peakMemory(),
};
console.log(JSON.stringify(sample));
// The subjects keep connections open, which would keep the process alive.
process.exit();
