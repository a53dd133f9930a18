// One cell of the table of servers for tests: starts a server, and calls it many times.
import assert from "node:assert/strict";
import { inFlight } from "../measure/in-flight.ts";
import { readOrder } from "../measure/order.ts";
import { peakMemory, using } from "../measure/usage.ts";
import { servers, type TestingOrder, type TestingSample } from "./servers.ts";

const { server, calls, customers } = readOrder<TestingOrder>();
const { start, flying } = servers[server];

const begin = performance.now();
const call = await start(customers);
assert.equal(await call(), 200);
const first = performance.now() - begin;

let left = calls;
const { seconds } = await using(() => inFlight(flying, () => (left-- > 0 ? call() : undefined)));
const sample: TestingSample = { first, perSecond: calls / seconds, memory: peakMemory() };
console.log(JSON.stringify(sample));
process.exit();
