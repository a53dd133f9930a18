import type { EventSendInput } from "@lagokit/client";
import { expectEqual, expectThat } from "./expect.ts";
import { type Received, Scenario } from "./scenario.ts";
import type { Surroundings, Topic } from "./topic.ts";

const taken = { status: 200, body: { event: { code: "storage" } } };
/** The response to any batch. It lists 100 events, which is the largest batch. */
const allTaken = { status: 200, body: { events: Array.from({ length: 100 }, () => ({ code: "storage" })) } };

/** Sends usage events. */
export const events: Topic = {
  name: "events",
  checks: [
    ["sends the same ID and time in all attempts", stampsOnce],
    ["sends any number of events in batches", sendsBatches],
    ["delivers the valid events of a batch with an invalid one", deliversOthers],
  ],
};

async function stampsOnce({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, { status: 503 }, taken);

  await scenario.client().events.send({ code: "storage", external_subscription_id: "sub_1" });

  const requests = await scenario.received();
  const [first, second] = requests.map(({ body }) => body);
  const { event } = JSON.parse(first ?? "");
  expectEqual([requests.length, second === first], [2, true], "number of requests, and whether their bodies are equal");
  expectThat(/^[0-9a-f-]{36}$/.test(event.transaction_id), "the event has a random ID");
  expectThat(Math.abs(event.timestamp - Date.now() / 1000) < 600, "the event has the current time in seconds");
}

async function sendsBatches({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, allTaken);

  const { delivered, undelivered } = await scenario.client().events.sendAll(readEvents(250), { concurrency: 2 });

  const batches = (await scenario.received()).map(idsOf);
  expectEqual([delivered, undelivered.length], [250, 0], "delivered and undelivered");
  const sizes = batches.map((ids) => ids.length).toSorted((one, other) => one - other);
  expectEqual(sizes, [50, 100, 100], "sizes of batches");
  expectEqual(new Set(batches.flat()).size, 250, "different events");
}

async function deliversOthers({ server }: Surroundings): Promise<void> {
  const details = { 1: { code: ["value_is_mandatory"] } };
  const body = { status: 422, code: "validation_errors", error_details: details };
  const scenario = await Scenario.start(server, { status: 422, body }, allTaken);

  const { delivered, undelivered } = await scenario.client().events.sendAll(readEvents(3));

  const told = undelivered.map(({ index, status }) => [index, status]);
  expectEqual([delivered, told], [2, [[1, "rejected"]]], "outcomes");
  expectEqual(
    (await scenario.received()).map(idsOf),
    [
      ["0", "1", "2"],
      ["0", "2"],
    ],
    "batches",
  );
}

async function* readEvents(count: number): AsyncGenerator<EventSendInput> {
  for (let index = 0; index < count; index++)
    yield { transaction_id: String(index), code: "storage", external_subscription_id: "sub_1" };
}

function idsOf({ body }: Received): readonly string[] {
  return JSON.parse(body).events.map(({ transaction_id: id }: { transaction_id: string }) => id);
}
