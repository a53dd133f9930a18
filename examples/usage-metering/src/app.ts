import type { Outbox } from "@lagokit/outbox";
import { Hono } from "hono";
import { bill } from "./bill.ts";

/** How long an event may wait before the application reports that it is not healthy, in milliseconds. */
const longestWait = 60_000;

/** An API that counts the words of a text, and bills each request. */
export function createApp(outbox: Outbox): Hono {
  const app = new Hono();
  app.use("/words", bill(outbox));
  app.post("/words", async (context) => {
    const words = (await context.req.text()).split(/\s+/).filter(Boolean).length;
    return context.json({ words });
  });
  app.get("/healthz", async (context) => {
    const { pending, oldestAge, dead, paused } = await outbox.status();
    const isHealthy = oldestAge < longestWait;
    return context.json(
      { isHealthy, pending, oldestAge, dead, paused: paused?.message ?? null },
      isHealthy ? 200 : 503,
    );
  });
  return app;
}
