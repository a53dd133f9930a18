// One cell of the table of tracing: makes calls to a stub, with the channel and with a constant in its place.
import assert from "node:assert/strict";
import { tracingChannel } from "node:diagnostics_channel";
import { createRequire } from "node:module";
import type * as Client from "@lagokit/client";
import { readOrder } from "../measure/order.ts";
import { distribution } from "../measure/statistics.ts";
import type { TracingOrder, TracingSample } from "./tracing-order.ts";

const { audience, turns, calls } = readOrder<TracingOrder>();
const require = createRequire(import.meta.url);
let heard = 0;

/** A subscriber that counts calls: it reads all facts at the end. */
const count = (message: unknown): void => {
  // As: the client publishes only such traces on this channel.
  const { method, path, status, attempts, requestId, error } = message as Client.CallTrace;
  heard += Number(`${method} ${path}` !== "" && status === 200 && attempts === 1 && requestId === error);
};

// For the whole process: a channel that gains and loses subscribers is slower afterwards, even without them.
if (audience === "one") tracingChannel("lagokit:call").asyncEnd.subscribe(count);
const traced = connect();
const untraced = connect();
await lookUpNothing(untraced);
const times = { traced: [] as number[], untraced: [] as number[] };
// The engine optimizes the code during the first turns, which do not count.
for (let turn = -turns; turn < turns; turn++) {
  const without = await inTurn(untraced);
  const time = await inTurn(traced);
  if (turn < 0) continue;
  times.traced.push(time);
  times.untraced.push(without);
}
assert.equal(heard, audience === "one" ? 2 * turns * calls : 0);

// The fast turns are those that no other work of the machine delayed.
const sample: TracingSample = {
  microseconds: distribution(times.traced).low,
  without: distribution(times.untraced).low,
};
console.log(JSON.stringify(sample));

/** Loads a client of its own, so that the engine optimizes the code of each one alone. */
function connect(): Client.Lago {
  for (const file of Object.keys(require.cache)) delete require.cache[file];
  // As: it is the package with these types.
  const { Lago } = require("@lagokit/client") as typeof Client;
  const body = JSON.stringify({ customer: { portal_url: "https://portal.example" } });
  return new Lago({ apiKey: "key", fetch: async () => new Response(body) });
}

/** Makes a client find a constant instead of the channel. It keeps what it finds at its first call. */
async function lookUpNothing({ customers }: Client.Lago): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(process, "getBuiltinModule") ?? assert.fail();
  process.getBuiltinModule = () => ({ tracingChannel: () => ({ hasSubscribers: false }) });
  await customers.portalUrl("acme");
  Object.defineProperty(process, "getBuiltinModule", own);
}

/** Makes calls, and returns the microseconds of one. */
async function inTurn({ customers }: Client.Lago): Promise<number> {
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call++) await customers.portalUrl("acme");
  return Number(process.hrtime.bigint() - start) / calls / 1000;
}
