// The cell of the table of tracing: makes calls to a stub, for each audience in turns.
import assert from "node:assert/strict";
import { tracingChannel } from "node:diagnostics_channel";
import { createRequire } from "node:module";
import type * as Client from "@lagokit/client";
import { readOrder } from "../measure/order.ts";
import { median } from "../measure/statistics.ts";
import { type Audience, audiences, type TracingOrder, type TracingSample } from "./tracing-order.ts";

const { turns, calls } = readOrder<TracingOrder>();
const require = createRequire(import.meta.url);
const channel = tracingChannel<unknown, Client.CallTrace>("lagokit:call");
const { getBuiltinModule } = process;
let heard = 0;

/** What a subscriber does that counts calls: it reads all facts at the end. */
const count = (message: unknown): void => {
  // As: the client publishes only such traces on this channel.
  const { method, path, status, attempts, requestId, error } = message as Client.CallTrace;
  heard += Number(`${method} ${path}` !== "" && status === 200 && attempts === 1 && requestId === error);
};

const clients = new Map(audiences.map((audience) => [audience, connect()]));
const times = new Map(audiences.map((audience): [Audience, number[]] => [audience, []]));
// The engine optimizes the code during the first turns, which do not count.
for (let turn = 0; turn < 2 * turns; turn++)
  for (const audience of rotated(turn)) {
    const time = await measure(audience);
    if (turn >= turns) times.get(audience)?.push(time);
  }

assert.equal(heard, 2 * turns * calls);
const entries = audiences.map((audience) => [audience, median(times.get(audience) ?? [])]);
// As: each audience has an entry.
console.log(JSON.stringify(Object.fromEntries(entries) as TracingSample));

/** Loads a client of its own, so that the engine optimizes the code of each audience alone. */
function connect(): Client.Lago {
  for (const file of Object.keys(require.cache)) delete require.cache[file];
  // As: it is the package with these types.
  const { Lago } = require("@lagokit/client") as typeof Client;
  const body = JSON.stringify({ customer: { portal_url: "https://portal.example" } });
  return new Lago({ apiKey: "key", fetch: async () => new Response(body) });
}

/** Each audience is first equally often: the garbage of one turn is collected in the next. */
function rotated(turn: number): readonly Audience[] {
  const first = turn % audiences.length;
  return [...audiences.slice(first), ...audiences.slice(0, first)];
}

async function measure(audience: Audience): Promise<number> {
  const { customers } = clients.get(audience) ?? assert.fail();
  if (audience === "no channel") process.getBuiltinModule = () => undefined;
  if (audience === "one") channel.asyncEnd.subscribe(count);
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call++) await customers.portalUrl("acme");
  const nanoseconds = Number(process.hrtime.bigint() - start);
  if (audience === "one") channel.asyncEnd.unsubscribe(count);
  process.getBuiltinModule = getBuiltinModule;
  return nanoseconds / calls / 1000;
}
