import { expect, test } from "vitest";
import { clientOf, eventOf, eventsOf, newOutbox, quick, startLago } from "./delivery/outbox-kit.ts";

const range = { from: new Date("2026-01-01T00:00:00Z"), to: new Date("2026-03-01T00:00:00Z") };
const year = 365 * 86_400_000;

async function prepare(count: number) {
  const server = await startLago();
  const outbox = await newOutbox({ lago: clientOf(server), keep: 5 * year });
  await outbox.put(eventsOf(count));
  await outbox.run({ ...quick, stopWhenEmpty: true });
  return { server, outbox };
}

test("names what Lago lost, and what is there with other fields", async () => {
  const { server, outbox } = await prepare(5);
  server.events.forget("event-1");
  server.events.forget("event-2");
  server.events.take([{ ...eventOf(2), timestamp: "1769860800", properties: { number: 7 } }]);

  const result = await outbox.reconcile(range);

  expect(result).toMatchObject({ found: 4, pending: 0, dead: 0, repeated: [], unknown: 0 });
  expect(result.missing).toMatchObject([{ transaction_id: "event-1" }]);
  expect(result.different).toMatchObject([{ event: { transaction_id: "event-2" }, fields: ["properties"] }]);
});

test("does not count as missing what is not delivered yet", async () => {
  const { outbox } = await prepare(2);
  await outbox.put([eventOf(10), eventOf(11)]);

  const result = await outbox.reconcile(range);

  expect(result).toMatchObject({ found: 2, missing: [], pending: 2 });
});

test("counts events of Lago that the outbox does not know", async () => {
  const { server, outbox } = await prepare(2);
  server.events.take([{ ...eventOf(50), timestamp: "1769860800" }]);

  expect(await outbox.reconcile(range)).toMatchObject({ found: 2, unknown: 1, missing: [] });
});

test("compares the caller's own record of events", async () => {
  const { outbox } = await prepare(2);

  const { missing } = await outbox.reconcile({ ...range, events: eventsOf(3) });

  expect(missing).toMatchObject([{ transaction_id: "event-2" }]);
});

test("refuses a range for which nothing is kept", async () => {
  const server = await startLago();
  const outbox = await newOutbox({ lago: clientOf(server) });

  await expect(outbox.reconcile(range)).rejects.toThrow("must be within the time for which the outbox keeps");
});
