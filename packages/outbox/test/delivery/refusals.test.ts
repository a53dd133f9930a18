import { describe, expect, test } from "vitest";
import { invalid } from "../lago/stored-events.ts";
import { clientOf, eventOf, eventsOf, idsAt, idsOf, newOutbox, quick, startLago } from "./outbox-kit.ts";

const once = { ...quick, stopWhenEmpty: true };

/** A response that refuses the event with an ID, and names it. */
function named(id: string) {
  return ({ method, events }: { method: string; events: readonly { transaction_id: string }[] }) => {
    const index = events.findIndex(({ transaction_id }) => transaction_id === id);
    if (method !== "POST" || index < 0) return undefined;
    const [, body] = invalid({ [index]: { code: ["value_is_mandatory"] } });
    return { status: 422, body };
  };
}

/** A response of a status to each batch with the event of an ID. */
function unnamed(id: string, status: number) {
  return ({ events }: { events: readonly { transaction_id: string }[] }) =>
    events.some(({ transaction_id }) => transaction_id === id) ? { status } : undefined;
}

describe("an event that Lago refuses", () => {
  test("is dead with its reason, and holds up none of the 999 others", async () => {
    const server = await startLago();
    server.fault = named("event-500");
    const outbox = await newOutbox({ lago: clientOf(server) });
    const reports: unknown[] = [];
    outbox.on("dead", ({ event, reason }) => reports.push([event.transaction_id, reason.kind]));
    const events = eventsOf(1000);

    await outbox.put(events);
    await outbox.run(once);

    const [dead] = await outbox.dead.list();
    expect(idsAt(server)).toEqual(idsOf(events.filter(({ transaction_id }) => transaction_id !== "event-500")));
    expect(reports).toEqual([["event-500", "refused"]]);
    expect(dead).toMatchObject({
      event: eventOf(500),
      reason: { kind: "refused", status: 422, fields: { code: ["value_is_mandatory"] } },
    });
    expect(await outbox.status()).toMatchObject({ pending: 0, dead: 1, oldestAge: 0 });
  });

  test("is delivered by a retry after the cause is fixed", async () => {
    const server = await startLago();
    server.fault = named("event-0");
    const outbox = await newOutbox({ lago: clientOf(server) });
    await outbox.put(eventsOf(2));
    await outbox.run(once);
    const [dead] = await outbox.dead.list();
    server.fault = () => undefined;

    const count = await outbox.dead.retry([dead?.id ?? ""]);
    await outbox.run(once);

    expect(count).toBe(1);
    expect(idsAt(server)).toEqual(["event-0", "event-1"]);
    expect(await outbox.status()).toMatchObject({ pending: 0, dead: 0 });
  });

  test("is never sent after it was dropped", async () => {
    const server = await startLago();
    server.fault = named("event-0");
    const outbox = await newOutbox({ lago: clientOf(server) });
    await outbox.put(eventsOf(2));
    await outbox.run(once);
    server.fault = () => undefined;

    const count = await outbox.dead.drop("all");
    await outbox.run(once);

    expect(count).toBe(1);
    expect(idsAt(server)).toEqual(["event-1"]);
    expect(await outbox.dead.list()).toEqual([]);
  });

  test.each([400, 413, 422])("is found if the response is a %i that names none", async (status) => {
    const server = await startLago();
    server.fault = unnamed("event-130", status);
    const outbox = await newOutbox({ lago: clientOf(server) });

    await outbox.put(eventsOf(250));
    await outbox.run(once);

    expect(server.events.all).toHaveLength(249);
    expect(await outbox.dead.list()).toMatchObject([{ event: eventOf(130), reason: { kind: "refused", status } }]);
  });

  test("is dead if it is the only one, and every attempt is refused", async () => {
    const server = await startLago();
    server.fault = unnamed("event-0", 400);
    const outbox = await newOutbox({ lago: clientOf(server) });

    await outbox.put(eventOf(0));
    await outbox.run(once);

    expect(await outbox.dead.list()).toMatchObject([{ event: eventOf(0), reason: { kind: "refused", status: 400 } }]);
  });

  test("is not the cause if a gateway refuses everything", async () => {
    const server = await startLago();
    const refusals = 300;
    server.fault = () => (server.calls.length <= refusals ? { status: 400 } : undefined);
    const outbox = await newOutbox({ lago: clientOf(server) });

    await outbox.put(eventsOf(150));
    await outbox.run(once);

    expect(server.events.all).toHaveLength(150);
    expect(await outbox.dead.list()).toEqual([]);
  });
});

describe("an event at which Lago fails with a 500", () => {
  test("is dead after five failures alone, while the 249 others are delivered", async () => {
    const server = await startLago();
    server.fault = unnamed("event-130", 500);
    const outbox = await newOutbox({ lago: clientOf(server) });
    const stop = new AbortController();
    await outbox.put(eventsOf(250));

    const running = outbox.run({ ...quick, signal: stop.signal });
    // Others are accepted all the time.
    for (let number = 1000; (await outbox.dead.list()).length === 0; number++) await outbox.put(eventOf(number));
    stop.abort();
    await running;

    const alone = server.calls.filter(({ events }) => events.length === 1 && events[0]?.transaction_id === "event-130");
    expect(alone).toHaveLength(5);
    expect(await outbox.dead.list()).toMatchObject([
      { event: eventOf(130), reason: { kind: "server_error", status: 500 } },
    ]);
    expect(idsAt(server)).toEqual(expect.arrayContaining(idsOf(eventsOf(250).filter((_, index) => index !== 130))));
  });

  test("is not the cause if Lago fails at everything", async () => {
    const server = await startLago();
    server.fault = () => (server.calls.length <= 60 ? { status: 500 } : undefined);
    const outbox = await newOutbox({ lago: clientOf(server) });

    await outbox.put(eventsOf(250));
    await outbox.run(once);

    expect(server.events.all).toHaveLength(250);
    expect(await outbox.dead.list()).toEqual([]);
  });
});

describe("an ID that Lago knows", () => {
  test("belongs to the same event: it is delivered", async () => {
    const server = await startLago();
    server.events.take(eventsOf(100).map((event) => ({ ...event, timestamp: "1769860800" })));
    const outbox = await newOutbox({ lago: clientOf(server) });

    await outbox.put(eventsOf(101));
    await outbox.run(once);

    expect(server.events.all).toHaveLength(101);
    expect(await outbox.status()).toMatchObject({ pending: 0, dead: 0 });
  });

  test("belongs to another event: it is dead as a conflict, and the reason names the fields", async () => {
    const server = await startLago();
    server.events.take([{ ...eventOf(7), timestamp: "1769860800", properties: { number: 8 } }]);
    const outbox = await newOutbox({ lago: clientOf(server) });

    await outbox.put(eventsOf(10));
    await outbox.run(once);

    expect(server.events.all).toHaveLength(10);
    const [dead] = await outbox.dead.list();
    expect(dead).toMatchObject({ event: eventOf(7), reason: { kind: "conflict" } });
    expect(dead?.reason.message).toContain("different properties");
  });

  test("cannot be compared, because the key may not read events: it is unverified, and others pass", async () => {
    const server = await startLago();
    server.events.take([{ ...eventOf(7), timestamp: "1769860800" }]);
    server.fault = ({ method }) => (method === "GET" ? { status: 403 } : undefined);
    const outbox = await newOutbox({ lago: clientOf(server) });
    const stop = new AbortController();
    await outbox.put(eventsOf(10));

    const running = outbox.run({ ...quick, signal: stop.signal });
    for (let number = 1000; (await outbox.dead.list()).length === 0; number++) await outbox.put(eventOf(number));
    stop.abort();
    await running;

    expect(await outbox.dead.list()).toMatchObject([
      { event: eventOf(7), reason: { kind: "unverified", status: 422 } },
    ]);
    expect(idsAt(server)).toEqual(expect.arrayContaining(idsOf(eventsOf(10))));
  });
});

test("an event that is older than `maxAge` is dead as expired, and is not sent", async () => {
  const server = await startLago();
  const outbox = await newOutbox({ lago: clientOf(server), maxAge: 0 });
  await outbox.put(eventOf(0));
  await new Promise((resolve) => setTimeout(resolve, 2));

  await outbox.run(once);

  expect(server.calls).toEqual([]);
  expect(await outbox.dead.list()).toMatchObject([{ event: eventOf(0), reason: { kind: "expired" } }]);
});
