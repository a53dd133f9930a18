import { tracingChannel } from "node:diagnostics_channel";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { clientOf, eventOf, eventsOf, newOutbox, newStore, quick, startLago } from "../delivery/outbox-kit.ts";
import { invalid } from "../lago/stored-events.ts";
import { Telemetry } from "./telemetry.ts";

const once = { ...quick, stopWhenEmpty: true };

describe("an outbox", () => {
  test("has a span of each step, and those of a batch contain its calls", async () => {
    using telemetry = new Telemetry();
    const outbox = await newOutbox({ lago: clientOf(await startLago()) });

    await outbox.put(eventsOf(3));
    await outbox.run(once);

    const [put, call, send] = telemetry.spans;
    expect(telemetry.spans.map(({ name }) => name)).toEqual(["outbox put", "POST /api/v1/events/batch", "outbox send"]);
    expect(put?.attributes).toEqual({ "lagokit.outbox.engine": "SQLite", "lagokit.outbox.events": 3 });
    expect(send?.attributes).toEqual({ ...put?.attributes, "lagokit.outbox.delivered": 3, "lagokit.outbox.dead": 0 });
    expect(call?.parentSpanContext?.spanId).toBe(send?.spanContext().spanId);
  });

  test("has metrics of its steps, and of its status if it is passed", async () => {
    const server = await startLago();
    server.fault = ({ events }) => {
      const index = events.findIndex(({ transaction_id: id }) => id === "event-1");
      return index < 0 ? undefined : { status: 422, body: invalid({ [index]: { code: ["value_is_mandatory"] } })[1] };
    };
    const outbox = await newOutbox({ lago: clientOf(server) });
    using telemetry = new Telemetry({ outbox });

    await outbox.put(eventsOf(3));
    await outbox.run(once);
    await outbox.put(eventOf(7));

    expect(await telemetry.values()).toEqual({
      "lagokit.outbox.accepted, {event}": 4,
      "lagokit.outbox.delivered, {event}": 2,
      "lagokit.outbox.dead, {event}": 1,
      "lagokit.outbox.step.duration, s": expect.objectContaining({ count: 2 }),
      "lagokit.outbox.pending, {event}": 1,
      "lagokit.outbox.oldest.age, s": expect.any(Number),
      "lagokit.outbox.dead.kept, {event}": 1,
      "lagokit.outbox.paused, 1": 0,
      "lagokit.outbox.drainers, {process}": 0,
    });
  });

  test("has a span of a `put` that fails", async () => {
    const store = await newStore();
    const outbox = await newOutbox({ store, maxPending: 1 });
    using telemetry = new Telemetry();

    await expect(outbox.put(eventsOf(2))).rejects.toThrow("maxPending");

    expect(telemetry.spans[0]?.attributes).toMatchObject({ "error.type": "LagoOutboxFullError" });
  });

  test("publishes no content of an event", async () => {
    const seen: string[] = [];
    const { asyncEnd } = tracingChannel("lagokit:outbox");
    const listener = (trace: unknown): void =>
      void seen.push(inspect(trace, { getters: true, showHidden: true, depth: 9 }));
    const outbox = await newOutbox({ lago: clientOf(await startLago()) });
    asyncEnd.subscribe(listener);

    await outbox.put(eventOf(1, { external_subscription_id: "secret-id", properties: { kind: "secret-kind" } }));
    await outbox.run(once);
    asyncEnd.unsubscribe(listener);

    expect(seen).toHaveLength(2);
    expect(seen.join()).not.toMatch(/secret-|event-1/);
  });
});
