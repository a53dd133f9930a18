// One cell of the tables of calls: measures calls of one kind by one subject.
// Requires `--expose-gc`, and a young generation large enough for everything that a sample allocates.
import { readOrder } from "../measure/order.ts";
import { median } from "../measure/statistics.ts";
import { type Usage, using } from "../measure/usage.ts";
import type { CallOrder, CallSample } from "./call-order.ts";
import { checkedCall } from "./checked-call.ts";

const { calls, ...what } = readOrder<CallOrder>();
// All subjects must do the same work, so this is checked first.
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
// Some subjects keep connections open, which would keep the process alive.
process.exit();

async function repeat(times: number): Promise<void> {
  for (let index = 0; index < times; index++) await call();
}

async function time(): Promise<Usage> {
  globalThis.gc?.();
  return using(() => repeat(calls));
}

/**
 * Returns the heap bytes that a call allocates. The number of calls is small, so that the garbage collector does not
 * run.
 */
async function allocate(): Promise<number> {
  const few = Math.min(calls, 1000);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  await repeat(few);
  return (process.memoryUsage().heapUsed - before) / few;
}
