import { describe, expect, test } from "vitest";
import type { Fault } from "../lago/fault.ts";
import { servers } from "../lago/two-servers.ts";
import { clientOf, eventOf, eventsOf, idsAt, idsOf, newOutbox, quick, startLago, until } from "./outbox-kit.ts";

const once = { ...quick, stopWhenEmpty: true };

const outages: readonly (readonly [name: string, fault: Exclude<Fault, "hang">])[] = [
  ["408", { status: 408 }],
  ["429", { status: 429, headers: { "retry-after": "0" } }],
  ["500", { status: 500 }],
  ["502", { status: 502 }],
  ["503", { status: 503 }],
  ["504", { status: 504 }],
  ["521 of a proxy", { status: 521 }],
  ["reset connection", "reset"],
  ["lost response", "lost"],
  ["401", { status: 401 }],
  ["403", { status: 403 }],
  ["404", { status: 404 }],
  ["redirect", { status: 302, headers: { location: "http://127.0.0.1:1/" } }],
];

describe.each(servers)("on %s", (_, start) => {
  test.each(outages)("an outage of each %s loses nothing and kills nothing", async (_name, fault) => {
    const server = await start();
    server.fail(fault, 20);
    const outbox = await newOutbox({ lago: server.client() });
    const reports: string[] = [];
    for (const name of ["dead", "paused", "resumed", "error"] as const) outbox.on(name, () => reports.push(name));
    const events = eventsOf(250);

    await outbox.put(events);
    await outbox.run(once);

    expect(server.requests).toBeGreaterThan(20);
    expect(server.ids).toEqual(idsOf(events));
    expect(await outbox.dead.list()).toEqual([]);
    expect(reports).toEqual(["paused", "resumed"]);
  });

  test("responses that are lost now and then bill nothing twice", async () => {
    const server = await start();
    const outbox = await newOutbox({ lago: server.client() });
    const events = eventsOf(1000);
    await outbox.put(events);
    server.fail("lost", 3);

    await outbox.run(once);

    expect(server.ids).toEqual(idsOf(events));
    expect(await outbox.status()).toMatchObject({ pending: 0, dead: 0 });
  });

  test("an event that Lago had before the put is delivered", async () => {
    const server = await start();
    await server.has(eventsOf(3));
    const outbox = await newOutbox({ lago: server.client() });

    await outbox.put(eventsOf(5));
    await outbox.run(once);

    expect(server.ids).toEqual(idsOf(eventsOf(5)));
    expect(await outbox.dead.list()).toEqual([]);
  });

  test("an event that Lago has with other properties is dead as a conflict", async () => {
    const server = await start();
    await server.has([eventOf(1, { properties: { number: 2 } })]);
    const outbox = await newOutbox({ lago: server.client() });

    await outbox.put(eventsOf(3));
    await outbox.run(once);

    expect(await outbox.dead.list()).toMatchObject([{ event: eventOf(1), reason: { kind: "conflict" } }]);
  });
});

test("a server that does not respond delays events until the timeout of the client", async () => {
  const server = await startLago();
  server.fault = () => (server.calls.length <= 2 ? "hang" : undefined);
  const outbox = await newOutbox({ lago: clientOf(server, { timeout: 50 }) });

  await outbox.put(eventsOf(10));
  await outbox.run(once);

  expect(idsAt(server)).toEqual(idsOf(eventsOf(10)));
});

test("a Lago that is off and comes back gets everything", async () => {
  const server = await startLago();
  await server.close();
  const outbox = await newOutbox({ lago: clientOf(server) });
  const paused = new Promise<{ readonly message: string }>((resolve) => outbox.on("paused", resolve));
  await outbox.put(eventsOf(1000));

  const running = outbox.run(once);
  const { message } = await paused;
  const { paused: pause } = await outbox.status();
  await server.listen();
  await running;

  expect(message).toContain("POST /events/batch failed");
  expect(pause).toMatchObject({ message });
  expect(idsAt(server)).toEqual(idsOf(eventsOf(1000)));
  expect(await outbox.status()).toMatchObject({ pending: 0, dead: 0 });
});

test("while Lago is unavailable, one request at a time tries", async () => {
  const server = await startLago();
  let most = 0;
  server.fault = () => {
    if (server.calls.length > 8) most = Math.max(most, server.inFlight);
    return server.calls.length <= 20 ? { status: 503 } : undefined;
  };
  const outbox = await newOutbox({ lago: clientOf(server) });
  await outbox.put(eventsOf(1000));

  const running = outbox.run({ ...once, concurrency: 4 });
  await until(() => server.calls.length >= 20);
  const mostWhileClosed = most;
  await running;

  expect(mostWhileClosed).toBe(1);
});
