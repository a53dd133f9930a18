import { prepareEvent } from "@lagokit/client/events";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { kafkaSink, type KafkaSink, type KafkaSinkOptions } from "../../src/kafka.ts";
import { LagoOutboxFullError, LagoOutboxStoreError } from "../../src/index.ts";
import { type MockCluster, startMockCluster } from "./start-mock-cluster.ts";

const organizationId = "1a901a90-1a90-1a90-1a90-1a901a901a90";
let cluster: MockCluster;

beforeAll(async () => {
  cluster = await startMockCluster();
});

afterAll(() => cluster.kill());

function start(options: Partial<KafkaSinkOptions> = {}): KafkaSink {
  const sink = kafkaSink({ bootstrapBrokers: cluster.brokers, organizationId, ...options });
  onTestFinished(() => sink.close());
  return sink;
}

const event = (number: number, subscription = "sub_1") => ({
  transaction_id: `t-${number}`,
  external_subscription_id: subscription,
  code: "storage",
  timestamp: 1_741_007_009.3446,
  properties: { gb: String(number) },
});

describe("put", () => {
  test("writes the fields, the types and the key that Lago's processor reads", async () => {
    const sink = start({ topic: "fields", organizationId: organizationId.toUpperCase() });

    const stamped = await sink.put({ ...event(1), precise_total_amount_cents: "12.5" });

    const [message, ...others] = cluster.read("fields");
    expect(others).toEqual([]);
    expect(message?.key).toBe(`${organizationId}-sub_1`);
    expect(message?.headers).toBeUndefined();
    expect(stamped).toMatchObject({ transaction_id: "t-1", timestamp: 1_741_007_009.3446 });
    expect(JSON.parse(message?.payload ?? "")).toEqual({
      organization_id: organizationId,
      external_subscription_id: "sub_1",
      transaction_id: "t-1",
      timestamp: "1741007009.344",
      code: "storage",
      precise_total_amount_cents: "12.5",
      properties: { gb: "1" },
      ingested_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
    });
  });

  test("sets the ID and the time of an event, and returns them", async () => {
    const sink = start({ topic: "stamped" });

    const [first, second] = await sink.put([
      { code: "calls", external_subscription_id: "sub_1" },
      { code: "calls", external_subscription_id: "sub_1", timestamp: "1741007009", properties: null },
    ]);

    const payloads = cluster.read("stamped").map(({ payload }) => JSON.parse(payload));
    expect(payloads.map((one) => one.transaction_id)).toEqual([first?.transaction_id, second?.transaction_id]);
    expect(payloads[0].timestamp).toMatch(/^\d{10}\.\d{3}$/);
    expect(payloads[1]).toMatchObject({
      timestamp: "1741007009.000",
      properties: {},
      precise_total_amount_cents: "0.0",
    });
  });

  test("writes the same identity again when a prepared event is put twice", async () => {
    const sink = start({ topic: "twice" });
    const prepared = prepareEvent({ code: "calls", external_subscription_id: "sub_1" }).event;

    await sink.put(prepared);
    await sink.put(prepared);

    const [one, two] = cluster.read("twice").map(({ payload }) => JSON.parse(payload));
    expect({ ...two, ingested_at: one.ingested_at }).toEqual(one);
  });

  test("keeps each subscription in order on one partition: that of Kafka's own partitioner", async () => {
    const sink = start({ topic: "partitions" });
    const subscriptions = Array.from({ length: 20 }, (_, index) => `sub_${index}`);

    for (let number = 0; number < 5; number += 1)
      await Promise.all(subscriptions.map((subscription) => sink.put(event(number, subscription))));
    cluster.produce(
      "reference",
      subscriptions.map((subscription) => `${organizationId}-${subscription}`),
    );

    const expected = new Map(cluster.read("reference").map(({ key, partition }) => [key, partition]));
    const messages = cluster.read("partitions");
    expect(messages).toHaveLength(100);
    expect(messages.filter(({ key, partition }) => expected.get(key) !== partition)).toEqual([]);
    const numbers = messages
      .filter(({ key }) => key.endsWith("-sub_7"))
      .map(({ payload }) => JSON.parse(payload).properties.gb);
    expect(numbers).toEqual(["0", "1", "2", "3", "4"]);
  });

  test.each(["gzip", "snappy", "lz4", "zstd"] as const)("writes %s that librdkafka reads", async (compression) => {
    const sink = start({ topic: `compressed-${compression}`, compression });

    await sink.put(Array.from({ length: 50 }, (_, index) => event(index)));

    expect(cluster.read(`compressed-${compression}`)).toHaveLength(50);
  });

  test("writes more than one batch, each event once", async () => {
    const sink = start({ topic: "batches", maxMessageBytes: 2000 });

    await Promise.all([
      sink.put(Array.from({ length: 200 }, (_, index) => event(index))),
      ...Array.from({ length: 100 }, (_, index) => sink.put(event(200 + index))),
    ]);

    const ids = cluster.read("batches").map(({ payload }) => JSON.parse(payload).transaction_id);
    expect(new Set(ids)).toHaveLength(300);
    expect(ids).toHaveLength(300);
    expect(sink.status()).toEqual({ inFlight: 0, sent: 300, failed: 0, lastErrorAt: undefined });
  });

  test("writes nothing for an empty list", async () => {
    expect(await start().put([])).toEqual([]);
  });
});

describe("what Lago could not read", () => {
  test.each([
    [{ ...event(1), code: " " }, "`code`"],
    [{ ...event(1), external_subscription_id: "" }, "`external_subscription_id`"],
    [{ ...event(1), timestamp: 1_741_007_009_344 }, "`timestamp` is in milliseconds"],
    [{ ...event(1), timestamp: "2025-03-03T13:03:29Z" }, "`timestamp` is an ISO 8601 string"],
    [{ ...event(1), precise_total_amount_cents: "1e3" }, "`precise_total_amount_cents`"],
    [{ ...event(1), precise_total_amount_cents: "12,5" }, "`precise_total_amount_cents`"],
    [{ ...event(1), properties: ["gb"] as never }, "`properties` must be an object."],
    [{ ...event(1), properties: { text: "x".repeat(1_000_000) } }, "`maxMessageBytes`"],
  ])("is refused before anything is written (%#)", async (invalid, problem) => {
    const sink = start();

    await expect(sink.put([event(0), invalid])).rejects.toThrow(problem);

    expect(sink.status()).toMatchObject({ inFlight: 0, sent: 0, failed: 0 });
  });

  test.each([
    [{ organizationId: "acme" }, "`organizationId` must be the UUID"],
    [{ organizationId: undefined as never }, "`organizationId` must be the UUID"],
    [{ bootstrapBrokers: [] }, "`bootstrapBrokers` must be a list of brokers"],
    [{ topic: "events raw" }, "`topic` must be the name"],
    [{ acks: 1 } as never, "`acks` is not an option"],
  ])("is refused in the options (%#)", (options, problem) => {
    expect(() => start(options)).toThrow(problem);
  });
});

describe("a cluster that fails", () => {
  test("rejects with the code of the network if no broker can be reached, and nothing was written", async () => {
    const sink = start({ bootstrapBrokers: ["127.0.0.1:1"], timeout: 200 });

    const failure: unknown = await sink.put(event(1)).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(LagoOutboxStoreError);
    expect(failure).toMatchObject({ code: "ECONNREFUSED", outcomeUnknown: false });
    expect(sink.status()).toMatchObject({ inFlight: 0, failed: 1, lastErrorAt: expect.any(Number) });
    await expect(sink.open()).rejects.toThrow("Kafka cannot be reached");
  });

  test("says that the outcome is unknown if a broker hangs, and recovers with it", async () => {
    const sink = start({ topic: "hangs", timeout: 300 });
    await sink.put(event(1));
    cluster.pause();

    const failures = await Promise.allSettled([sink.put(event(2)), sink.put([event(3), event(4)])]);
    cluster.resume();
    await sink.put([event(2), event(3), event(4)]);

    for (const failure of failures)
      expect(failure).toMatchObject({ reason: { code: "TIMEOUT", outcomeUnknown: true } });
    const ids = cluster.read("hangs").map(({ payload }) => JSON.parse(payload).transaction_id);
    expect(new Set(ids)).toEqual(new Set(["t-1", "t-2", "t-3", "t-4"]));
    expect(sink.status()).toMatchObject({ inFlight: 0, sent: 4, failed: 3 });
  });

  test("settles every put if the brokers end in the middle", async () => {
    const doomed = await startMockCluster();
    const sink = start({ bootstrapBrokers: doomed.brokers, timeout: 1000 });
    await sink.put(event(0));

    const puts = Array.from({ length: 500 }, (_, index) => sink.put(event(index)));
    const end = doomed.kill();
    const outcomes = await Promise.allSettled(puts);
    await end;

    const reasons = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(reasons.every((reason) => reason instanceof LagoOutboxStoreError)).toBe(true);
    const { inFlight, sent, failed } = sink.status();
    expect([inFlight, sent + failed]).toEqual([0, 501]);
    expect(failed).toBe(reasons.length);
  });

  test("refuses events above maxPending, and keeps those that wait", async () => {
    const sink = start({ topic: "full", maxPending: 10 });
    cluster.pause();

    const first = sink.put(Array.from({ length: 10 }, (_, index) => event(index)));
    const refused: unknown = await sink.put(event(10)).catch((error: unknown) => error);
    cluster.resume();
    await first;

    expect(refused).toBeInstanceOf(LagoOutboxFullError);
    expect(cluster.read("full")).toHaveLength(10);
  });
});

describe("close", () => {
  test("waits for the acknowledgment of all events, then refuses more", async () => {
    const sink = start({ topic: "closed" });

    const puts = Array.from({ length: 100 }, (_, index) => sink.put(event(index)));
    await sink.close();

    expect(sink.status()).toMatchObject({ inFlight: 0, sent: 100 });
    expect(cluster.read("closed")).toHaveLength(100);
    await Promise.all(puts);
    await expect(sink.put(event(1))).rejects.toThrow("The sink is closed");
    await expect(sink.open()).rejects.toThrow("The sink is closed");
  });
});
