import { describe, expect, it, vi } from "vitest";
import { LagoAuthenticationError } from "../../src/index.ts";
import { event, events } from "../events/events-api.ts";
import { rejection } from "../rejection.ts";
import { gate, refused, startIngestion, statusesOf } from "./ingest-server.ts";

describe("close", () => {
  it("sends the remaining events, and accepts no more", async () => {
    await using ingestion = await startIngestion();
    const { buffer } = ingestion;

    buffer.add(event);
    const closed = buffer.close();

    expect(() => buffer.add(event)).toThrow("The event buffer is closed");
    await closed;
    await buffer.close();
    expect(statusesOf(ingestion.outcomes)).toEqual([[0, "delivered"]]);
    expect(ingestion.batches).toHaveLength(1);
  });

  it("reports each remaining event as failed, and rejects with the error that ended the delivery", async () => {
    await using ingestion = await startIngestion(() => refused, { concurrency: 1 });
    const { buffer } = ingestion;

    for (const one of events(99)) buffer.add(one);
    const errors = [await rejection(buffer.close()), await rejection(buffer.close())];

    expect(errors).toEqual([expect.any(LagoAuthenticationError), errors[0]]);
    expect(statusesOf(ingestion.outcomes)).toEqual(events(99).map((_, index) => [index, "failed"]));
    expect(ingestion.outcomes[0]).toMatchObject({ error: errors[0], event: { transaction_id: expect.any(String) } });
    expect(buffer.size).toBe(0);
  });

  it("retries what a running delivery could not deliver", async () => {
    const { opened, open } = gate();
    await using ingestion = await startIngestion(async (_, request) => {
      await opened;
      return request === 1 ? refused : undefined;
    });

    for (const one of events(100)) ingestion.buffer.add(one);
    const closed = ingestion.buffer.close();
    open();
    await closed;

    expect(ingestion.outcomes.map(({ status }) => status)).toEqual(events(100).map(() => "delivered"));
  });

  it("runs at the end of `await using`", async () => {
    await using ingestion = await startIngestion();
    {
      await using buffer = ingestion.buffer;
      buffer.add(event);
    }

    expect(statusesOf(ingestion.outcomes)).toEqual([[0, "delivered"]]);
  });

  it("ends in time if a signal is aborted", async () => {
    const controller = new AbortController();
    const { opened, open } = gate();
    await using ingestion = await startIngestion(() => opened, { signal: controller.signal });

    ingestion.buffer.add(event);
    const closed = rejection(ingestion.buffer.close());
    await vi.waitUntil(() => ingestion.received.length > 0);
    controller.abort();
    const error = await closed;
    open();

    expect(error).toMatchObject({ name: "LagoAbortError", outcomeUnknown: true });
    expect(statusesOf(ingestion.outcomes)).toEqual([[0, "failed"]]);
  });
});
