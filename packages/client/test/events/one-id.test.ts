import { describe, expect, it } from "vitest";
import { type EventOutcome, type EventSendInput, type Fetch, Lago } from "../../src/index.ts";
import { event, refusal } from "./events-api.ts";

interface Sent {
  readonly transaction_id: string;
  readonly external_subscription_id: string;
}

/** Records the batches, and refuses a second event with the same subscription and ID, as the API does. */
function store(batches: (readonly Sent[])[]): Fetch {
  const keys = new Set<string>();
  return async (_, { body }) => {
    // As: the client sends JSON.
    const { events } = JSON.parse(body as string) as { readonly events: readonly Sent[] };
    batches.push(events);
    const known = events.flatMap((one, index) =>
      keys.has(keyOf(one)) ? [[index, { transaction_id: ["value_already_exist"] }]] : [],
    );
    if (known.length > 0) return refusal(Object.fromEntries(known));
    for (const one of events) keys.add(keyOf(one));
    return Response.json({ events });
  };
}

const keyOf = (one: Sent): string => `${one.external_subscription_id} ${one.transaction_id}`;

/** Events with IDs, of subscriptions with IDs. */
function make(count: number, name: (index: number) => [id: string, subscription: string]): EventSendInput[] {
  return Array.from({ length: count }, (_, index) => {
    const [transaction_id, external_subscription_id] = name(index);
    return { ...event, transaction_id, external_subscription_id };
  });
}

describe("events of one transaction_id", () => {
  it.each<[string, EventSendInput[], number]>([
    ["two in a row", make(2, (index) => ["t", `s${index}`]), 2],
    ["two with others between", make(100, (index) => [index % 99 === 0 ? "t" : `t${index}`, `s${index}`]), 2],
    ["pairs", make(1000, (index) => [`t${index >> 1}`, `s${index % 2}`]), 10],
    ["one of each of many subscriptions", make(30, (index) => ["t", `s${index}`]), 30],
    ["groups of ten", make(1000, (index) => [`t${Math.floor(index / 10)}`, `s${index % 10}`]), 10],
    ["more in a row than open batches", make(100, (index) => ["t", `s${index}`]), 100],
    ["one list after another", make(600, (index) => [`t${index % 300}`, `s${index > 299}`]), 6],
  ])("never share a batch, and are delivered in as few batches as possible: %s", async (_, sent, expected) => {
    const batches: (readonly Sent[])[] = [];
    const lago = new Lago({ apiKey: "key", fetch: store(batches) });

    const { delivered } = await lago.events.sendAll(sent);

    expect(delivered).toBe(sent.length);
    expect(batches).toHaveLength(expected);
    for (const batch of batches) expect(new Set(batch.map((one) => one.transaction_id)).size).toBe(batch.length);
  });

  it("of one subscription are sent in order, and the API refuses the second", async () => {
    const batches: (readonly Sent[])[] = [];
    const outcomes: EventOutcome[] = [];
    const sent = make(150, (index) => [index === 7 || index === 42 ? "t" : `t${index}`, "s"]);
    const lago = new Lago({ apiKey: "key", fetch: store(batches) });

    await lago.events.sendAll(sent, { concurrency: 1, onOutcome: (outcome) => outcomes.push(outcome) });

    expect(outcomes.filter(({ status }) => status !== "delivered")).toMatchObject([{ index: 42, status: "rejected" }]);
    expect(outcomes.map(({ index }) => index).sort((a, b) => a - b)).toEqual(sent.map((_, index) => index));
  });
});
