// One cell of the tables of calls: what calls of one kind, made by one subject, take.
// Needs --expose-gc and a young generation that holds all that a sample allocates.
import { readOrder } from "../measure/order.ts";
import { median } from "../measure/statistics.ts";
import { type Usage, using } from "../measure/usage.ts";
import type { CallOrder, CallSample } from "./call-order.ts";
import { checkedCall } from "./checked-call.ts";

const { calls, ...what } = readOrder<CallOrder>();
// Whatever is compared has to do the same.
const call = await checkedCall(what);

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
