import { LagoArgumentError } from "@lagokit/client/errors";
import { describe, expect, test } from "vitest";
import { LagoOutboxConflictError, LagoOutboxFullError, Outbox } from "../src/index.ts";
import { clientOf, eventOf, eventsOf, idsAt, newOutbox, newStore, quick, startLago } from "./delivery/outbox-kit.ts";

const once = { ...quick, stopWhenEmpty: true };

describe("put", () => {
  test("returns the event as it is sent, with an ID and a time", async () => {
    const server = await startLago();
    const outbox = await newOutbox({ lago: clientOf(server) });

    const put = await outbox.put({ code: "storage", external_subscription_id: "sub_1", properties: { gb: 1 } });
    await outbox.run(once);

    expect(put).toMatchObject({ transaction_id: expect.stringMatching(/^[\da-f-]{36}$/), code: "storage" });
    expect(server.calls.map(({ events }) => events)).toEqual([[put]]);
  });

  test("accepts the same event once, also after its delivery", async () => {
    const server = await startLago();
    const outbox = await newOutbox({ lago: clientOf(server), keep: 3_600_000 });

    await outbox.put(eventOf(1));
    await outbox.put([eventOf(1), eventOf(2), eventOf(2)]);
    await outbox.run(once);
    await outbox.put(eventOf(1));

    expect(idsAt(server)).toEqual(["event-1", "event-2"]);
    expect(await outbox.status()).toMatchObject({ pending: 0 });
  });

  test("keeps the first time of an event whose ID is the caller's", async () => {
    const server = await startLago();
    const outbox = await newOutbox({ lago: clientOf(server) });
    const event = { transaction_id: "upload-1", code: "storage", external_subscription_id: "sub_1" };

    await outbox.put(event);
    await outbox.run(once);
    await outbox.put(event);
    await outbox.run(once);

    expect(server.calls).toHaveLength(1);
  });

  test("refuses a different event with the same ID, and all events of the call", async () => {
    const outbox = await newOutbox({});
    await outbox.put(eventOf(1));

    const refusal = await outbox.put([eventOf(2), eventOf(1, { properties: {} })]).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(LagoOutboxConflictError);
    expect(String(refusal)).toContain("they differ in properties");
    expect(await outbox.status()).toMatchObject({ pending: 1 });
  });

  test("refuses two different events with the same ID in one call", async () => {
    const outbox = await newOutbox({});

    const put = outbox.put([eventOf(1), eventOf(1, { code: "other" })]);

    await expect(put).rejects.toBeInstanceOf(LagoOutboxConflictError);
    expect(await outbox.status()).toMatchObject({ pending: 0 });
  });

  test("refuses an event that Lago can never accept, and all events of the call", async () => {
    const outbox = await newOutbox({});

    const put = outbox.put([eventOf(1), eventOf(2, { code: "" })]);

    await expect(put).rejects.toBeInstanceOf(LagoArgumentError);
    expect(await outbox.status()).toMatchObject({ pending: 0 });
  });

  test("refuses more than `maxPending` events, and keeps those before", async () => {
    const outbox = await newOutbox({ maxPending: 3 });
    await outbox.put(eventsOf(3));

    const refusal = await outbox.put(eventOf(3)).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(LagoOutboxFullError);
    expect(await outbox.status()).toMatchObject({ pending: 3 });
  });

  test("accepts 10,000 events in one call, and refuses more", async () => {
    const outbox = await newOutbox({});

    await outbox.put(eventsOf(10_000));

    await expect(outbox.put(eventsOf(10_001))).rejects.toThrow("at most 10000: call `put` several times");
    expect(await outbox.status()).toMatchObject({ pending: 10_000 });
  });

  test("of no events does nothing", async () => {
    const outbox = await newOutbox({});

    expect(await outbox.put([])).toEqual([]);
  });

  test("refuses a transaction on a store without them", async () => {
    const outbox = await newOutbox({});

    await expect(outbox.put(eventOf(1), { transaction: {} })).rejects.toThrow(
      "is not supported by SQLite: use Postgres",
    );
  });
});

test.each<[string, (options: object) => unknown, object, string]>([
  ["no store", (options) => new Outbox(options as never), {}, "`store` must be a store"],
  ["a wrong client", (options) => newOutbox(options), { lago: {} }, "`lago` must be a client"],
  ["a misspelled option", (options) => newOutbox(options), { maxpending: 3 }, "`maxpending` is not an option"],
  ["a limit of 0", (options) => newOutbox(options), { maxPending: 0 }, "`maxPending` must be a positive integer"],
])("an outbox with %s is refused", async (_, make, options, message) => {
  const refusal = await (async () => make(options))().catch((error: unknown) => error);

  expect(refusal).toBeInstanceOf(LagoArgumentError);
  expect(String(refusal)).toContain(message);
});

test("a run without a client, or with an invalid option, is refused", async () => {
  const outbox = new Outbox({ store: await newStore() });

  await expect(outbox.run()).rejects.toThrow("`lago` is required to deliver events");
  await expect(outbox.run({ concurrency: 0 })).rejects.toThrow("`concurrency` must be a positive integer");
});
