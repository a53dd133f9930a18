// One cell of the tables of calls: what calls of one kind, made by one subject, take.
// Needs --expose-gc and a young generation that holds all that a sample allocates.
import assert from "node:assert/strict";
import { readOrder } from "../measure/order.ts";
import { median } from "../measure/statistics.ts";
import { type Usage, using } from "../measure/usage.ts";
import { customer, customerAnswer } from "../server/answers.ts";
import { type Arrival, settle, withoutTransport } from "../server/ledger.ts";
import type { Connection, Fetch } from "../subjects/subject.ts";
import { subjects } from "../subjects/subjects.ts";
import type { CallOrder, CallSample } from "./call-order.ts";
import { expectedArrival } from "./expected-arrival.ts";

const { subject, kind, calls, server } = readOrder<CallOrder>();
const arrivals: Arrival[] = [];
let isChecking = true;

/** Answers at once, in the place of a network. */
const stub: Fetch = async (input, init) => {
  if (isChecking) arrivals.push(await describe(new Request(input, init)));
  return new Response(customerAnswer, { status: 200, headers: { "content-type": "application/json" } });
};

const connection: Connection = server
  ? { baseUrl: `${server}/api/v1`, fetch: globalThis.fetch }
  : { baseUrl: "https://api.getlago.com/api/v1", fetch: stub };
const { connect } = await subjects[subject].load();
const call = connect(connection)[kind] ?? assert.fail(`${subject} does not ${kind}.`);

// Whatever is compared has to do the same.
assert.deepEqual(await answer(), customer);
if (server) arrivals.push((await settle(server)).last ?? assert.fail("Nothing has arrived."));
assert.deepEqual(arrivals, [expectedArrival(kind)]);
isChecking = false;

await repeat(2 * calls);
const usages: Usage[] = [];
for (let sample = 0; sample < 5; sample++) usages.push(await time());
const perCall = (measure: keyof Usage): number => (median(usages.map((usage) => usage[measure])) * 1e6) / calls;
const sample: CallSample = {
  microseconds: perCall("seconds"),
  cpuMicroseconds: perCall("cpuSeconds"),
  heapBytes: await allocate(),
};
console.log(JSON.stringify(sample));
// Some keep their connections open.
process.exit();

async function describe(request: Request): Promise<Arrival> {
  const { method, url, headers } = request;
  return {
    method,
    url: new URL(url).pathname,
    headers: withoutTransport(Object.fromEntries(headers)),
    body: await request.text(),
  };
}

/** What a call gives; the response that it came in is checked, where it gives that too. */
async function answer(): Promise<unknown> {
  const given = await call();
  if (kind !== "getWithResponse") return given;
  // As: that is what a call of this kind gives.
  const { data, response } = given as { readonly data: unknown; readonly response: Response };
  assert.equal(response.status, 200);
  return data;
}

async function repeat(times: number): Promise<void> {
  for (let index = 0; index < times; index++) await call();
}

async function time(): Promise<Usage> {
  globalThis.gc?.();
  return using(() => repeat(calls));
}

/** What a call leaves to the garbage collector, of few enough calls that it has no reason to collect any of it. */
async function allocate(): Promise<number> {
  const few = Math.min(calls, 1000);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  await repeat(few);
  return (process.memoryUsage().heapUsed - before) / few;
}
