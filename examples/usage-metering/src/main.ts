// Starts the API, and delivers its events in the same process. Ends after SIGINT or SIGTERM.
import { serve } from "@hono/node-server";
import { Lago } from "@lagokit/client";
import { Outbox } from "@lagokit/outbox";
import { sqliteStore } from "@lagokit/outbox/sqlite";
import { fakeLago } from "@lagokit/testing";
import { createApp } from "./app.ts";

const { LAGO_API_URL, OUTBOX_FILE = "outbox.db", PORT = "3000" } = process.env;

const outbox = new Outbox({ lago: LAGO_API_URL ? new Lago() : fakeClient(), store: sqliteStore(OUTBOX_FILE) });
for (const name of ["dead", "paused", "error"] as const)
  outbox.on(name, ({ error }) => console.error(`outbox: ${name}: ${String(error)}`));

// A problem of the file shall end the process now, not the first request.
await outbox.open();
// After `kill -9`, the next process delivers once this time is over.
const running = outbox.run({ lease: 2000 });
const server = serve({ fetch: createApp(outbox).fetch, port: Number(PORT), hostname: "127.0.0.1" }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}`);
});
for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => {
    server.close(() => void outbox.close());
  });
await running;

/** Without a Lago, a fake in this process receives the events. */
function fakeClient(): Lago {
  const fake = fakeLago();
  return new Lago({ apiKey: fake.apiKey, baseUrl: fake.url, fetch: fake.fetch });
}
