// One cell of the table of calls, in a process of its own: what calls of one kind, made in one way, take.
// Arguments: the subject, the kind of call, and how many calls a sample has. Needs --expose-gc and a young generation
// that holds all that a sample allocates.
import assert from "node:assert/strict";
import { customer, type Kind, type Subject, subjects } from "./call-subjects.ts";
import { median } from "./statistics.ts";

const [subject, kind, size] = process.argv.slice(2) as [Subject, Kind, string];
const calls = Number(size);
const received: unknown[] = [];
let isChecking = true;

const call = subjects[subject](kind, async (input: string | Request, init?: RequestInit) => {
  if (isChecking) received.push(await describe(new Request(input, init)));
  return new Response(customer, { status: 200, headers: { "content-type": "application/json" } });
});

// Whatever is compared has to do the same.
assert.deepEqual(await call(), JSON.parse(customer).customer);
assert.deepEqual(received, [
  {
    method: kind,
    url: `https://api.getlago.com/api/v1/customers${kind === "GET" ? "/acme" : ""}`,
    authorization: "Bearer key",
    contentType: kind === "GET" ? null : "application/json",
    body: kind === "GET" ? "" : '{"customer":{"external_id":"acme","name":"Acme"}}',
  },
]);
isChecking = false;

await repeat(2 * calls);
const microseconds: number[] = [];
for (let sample = 0; sample < 5; sample++) microseconds.push(await time());
console.log(JSON.stringify({ microseconds: median(microseconds), heapBytes: await allocate() }));

async function describe(request: Request): Promise<unknown> {
  const { method, url, headers } = request;
  const [authorization, contentType] = [headers.get("authorization"), headers.get("content-type")];
  return { method, url, authorization, contentType, body: await request.text() };
}

async function repeat(times: number): Promise<void> {
  for (let index = 0; index < times; index++) await call();
}

async function time(): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await repeat(calls);
  return ((performance.now() - start) * 1000) / calls;
}

/** What a call leaves to the garbage collector, of few enough calls that it has no reason to collect any of it. */
async function allocate(): Promise<number> {
  const few = 1000;
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  await repeat(few);
  return (process.memoryUsage().heapUsed - before) / few;
}
