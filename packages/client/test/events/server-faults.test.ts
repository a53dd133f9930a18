import { describe, expect, it } from "vitest";
import { type Fetch, Lago, LagoServerError, type RequestOptions } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { api, event, events } from "./events-api.ts";
import { storeOf } from "./stored-events.ts";

const faults = [500, 502, 503, 504, 520, 521, 522, 523, 524];
type Send = (lago: Lago, options?: RequestOptions) => Promise<unknown>;

/** The three ways to send events. */
const senders: readonly (readonly [name: string, send: Send])[] = [
  ["send", (lago, options) => lago.events.send(event, options)],
  ["sendBatch", (lago, options) => lago.events.sendBatch(events(2), options)],
  ["sendAll", sendAll],
];

/** Rejects with the error of the first event that could not be delivered. */
async function sendAll(lago: Lago, options?: RequestOptions): Promise<void> {
  const { undelivered } = await lago.events.sendAll(events(2), options);
  for (const { error } of undelivered) throw error;
}

function lagoThat(answer: (request: number) => Response | undefined): {
  readonly lago: Lago;
  readonly sent: unknown[];
} {
  const sent: unknown[] = [];
  const fetch = api([], (_, request) => answer(request));
  const lago = new Lago({
    apiKey: "key",
    retryDelay: 0,
    maxOutage: 0,
    fetch: async (url, init) => {
      sent.push(init.body);
      return fetch(url, init);
    },
  });
  return { lago, sent };
}

const failure = (status: number): Response => new Response("<html>", { status });

describe.each(senders)("events.%s", (_, send) => {
  it.each(faults)("retries the same events after a %i", async (status) => {
    const { lago, sent } = lagoThat((request) => (request === 1 ? failure(status) : undefined));

    await send(lago);

    expect(sent).toHaveLength(2);
    expect(new Set(sent).size).toBe(1);
  });

  it.each([0, 1, 4])("retries at most %i times", async (maxRetries) => {
    const { lago, sent } = lagoThat(() => failure(500));

    const error = await rejection(send(lago, { maxRetries }));

    expect(sent).toHaveLength(maxRetries + 1);
    expect(error).toBeInstanceOf(LagoServerError);
    expect(error).toMatchObject({ attempts: maxRetries + 1, outcomeUnknown: true });
  });

  it("counts an event that the API knows by then as delivered", async () => {
    const requests: string[] = [];
    const store = storeOf([], requests);
    const fetch: Fetch = async (url, init) => {
      const answer = await store(url, init);
      return requests.length === 1 ? failure(500) : answer;
    };

    await send(new Lago({ apiKey: "key", retryDelay: 0, fetch }));

    expect(requests.filter((request) => request.startsWith("POST"))).toHaveLength(2);
  });

  it.each([501, 505, 507, 525, 526, 530])("does not retry after a %i", async (status) => {
    const { lago, sent } = lagoThat(() => failure(status));

    const error = await rejection(send(lago));

    expect(error).toBeInstanceOf(LagoServerError);
    expect(sent).toHaveLength(1);
  });
});

it("a 500 is not retried for anything except events", async () => {
  const { lago, sent } = lagoThat(() => failure(500));

  const error = await rejection(lago.customers.create({ external_id: "acme" }));

  expect(error).toMatchObject({ name: "LagoServerError", attempts: 1 });
  expect(sent).toHaveLength(1);
});
