import { describe, expect, it } from "vitest";
import { type Fetch, Lago, LagoError } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { rejection } from "../rejection.ts";

// Enough to overflow the stack of a recursive function.
const deep = 12_000;
const nested = `${"[".repeat(deep)}1${"]".repeat(deep)}`;
const nestedObject = `${'{"a":'.repeat(deep)}1${"}".repeat(deep)}`;
const event = { code: "storage", external_subscription_id: "sub_1", transaction_id: "1", timestamp: 1_769_860_800 };
const pass = [{ onRequest: () => {} }];

/** Every kind of call. */
const calls: Readonly<Record<string, (lago: Lago) => Promise<unknown>>> = {
  get: (lago) => lago.customers.get("acme"),
  "get a field": (lago) => lago.customers.portalUrl("acme"),
  page: async (lago) => lago.customers.list(),
  items: (lago) => lago.customers.list().toArray({ limit: 5 }),
  create: (lago) => lago.wallets.transactions.create({ wallet_id: "1", paid_credits: "1" }),
  "may be empty": (lago) => lago.invoices.download("1"),
  text: (lago) => lago.webhooks.publicKey(),
  send: (lago) => lago.events.send(event),
  sendBatch: (lago) => lago.events.sendBatch([event, { ...event, transaction_id: "2" }]),
  sendAll: (lago) => lago.events.sendAll([event, { ...event, transaction_id: "2" }]),
  health: (lago) => lago.health(),
  response: (lago) => lago.customers.get("acme").withResponse(),
  "openapi-fetch": (lago) => openapiFetch(lago).GET("/customers"),
  "openapi-fetch with middleware": (lago) => openapiFetch(lago).GET("/customers", { middleware: pass }),
  "openapi-fetch with another response": (lago) =>
    openapiFetch(lago).GET("/customers", {
      middleware: [{ onResponse: async ({ response }) => new Response(await response.text(), { status: 422 }) }],
    }),
  "openapi-fetch as a blob": (lago) => openapiFetch(lago).GET("/customers", { parseAs: "blob" }),
};

const bodies: Readonly<Record<string, string>> = {
  nothing: "",
  null: "null",
  "a number": "1",
  "a string": '"customer"',
  "a list": "[]",
  "lists that are nested": nested,
  "objects that are nested": nestedObject,
  "lists that do not end": "[".repeat(deep),
  "an envelope of null": '{"customer":null,"customers":null,"meta":null,"events":null,"event":null}',
  "an envelope of lists": '{"customer":[],"customers":[[]],"meta":[],"events":[],"event":[]}',
  "items that are nested": `{"customers":[${nested},${nestedObject},${nested}],"meta":{"next_page":null}}`,
  "items of every kind": '{"customers":[null,1,"a",[],{},{"lago_id":{}},true],"meta":{"next_page":null}}',
  "a page of another kind": '{"customers":[1],"meta":{"current_page":{},"next_page":[2]}}',
  "a number as a page": '{"customers":[{"lago_id":"1"}],"meta":7}',
  "a prototype": '{"__proto__":{"customer":1},"constructor":1,"customer":{"__proto__":null}}',
  "details that are nested": `{"status":422,"code":"validation_errors","error_details":${nestedObject}}`,
  "details in lists that are nested": `{"code":"validation_errors","error_details":${nested}}`,
  "details in lists of a field": `{"code":"validation_errors","error_details":{"0":{"a":${nested}}}}`,
  "details in many fields": `{"error_details":{${Array.from({ length: 999 }, (_, index) => `"${index}":{"a":["b"]}`).join()}}}`,
  "details of null": '{"code":null,"error_details":null}',
  "a code of another kind": '{"code":{"a":1},"error_details":[{"a":1}],"provider":7}',
  "half of a surrogate pair": '{"customer":"\\ud800"}',
};

const statuses = [200, 302, 401, 409, 422, 429, 503];
// Nested values take long to parse.
const answers = (body: string): readonly number[] => (body.length < deep ? statuses : [200, 422]);

describe("an odd response", () => {
  it.each(Object.entries(bodies))("ends every call with a result or a LagoError: %s", async (_, body) => {
    const outcomes = await Promise.all(
      answers(body).flatMap((status) => {
        const fetch: Fetch = async () => new Response(body, { status });
        const lago = new Lago({ apiKey: "key", fetch, maxRetries: 0, maxOutage: 0 });
        return Object.entries(calls).map(async ([name, call]) => {
          const error: unknown = await call(lago).then(
            () => undefined,
            (reason: unknown) => reason,
          );
          return error === undefined || error instanceof LagoError ? [] : [[name, status, error]];
        });
      }),
    );

    expect(outcomes.flat()).toEqual([]);
  });
});

const lagoOf = (options: object): Lago =>
  new Lago({ apiKey: "key", fetch: async () => new Response("{}"), maxRetries: 0, ...options });
const url = (options: object, given: object = {}): Promise<unknown> =>
  lagoOf(options).customers.portalUrl("acme", given);
// As: these are calls of callers without types.
const api = (init: unknown): Promise<unknown> => openapiFetch(lagoOf({})).GET("/customers", init as never);

const oddCalls: Readonly<Record<string, () => Promise<unknown>>> = {
  "a `fetch` that returns nothing": () => url({ fetch: async () => undefined }),
  "a `fetch` that returns null": () => url({ fetch: async () => null }),
  "a `fetch` that returns a string": () => url({ fetch: async () => "{}" }),
  "a `fetch` that returns an empty object": () => url({ fetch: async () => ({}) }),
  "middleware that returns nothing": () => url({ middleware: [async () => undefined] }),
  "middleware that reads a response": () =>
    url({
      middleware: [
        async (request: object, next: (request: object) => Promise<Response>) => {
          const response = await next(request);
          await response.text();
          return response;
        },
      ],
    }),
  "a key that is a number": () => url({ apiKey: () => 5 }),
  "a key with a line break": () => url({ apiKey: async () => "a\nb" }),
  "headers that are not pairs": () => url({}, { headers: [1, null] }),
  "headers with a symbol as a name": () => url({}, { headers: [[Symbol("a"), "a"]] }),
  "headers with a number as a name": () => url({}, { headers: new Map([[1, "a"]]) }),
  "a limit of 0": () => url({}, { maxResponseBytes: 0 }),
  "a limit that is a string": () => url({}, { maxResponseBytes: "100" }),
  "a limit with decimals": () => url({}, { maxResponseBytes: 1.5 }),
  "a limit that is not a number": () => url({}, { maxResponseBytes: NaN }),
  "an invalid signal": () => url({}, { signal: { addEventListener: () => {} } }),
  "a call with headers that are not pairs": () => api({ headers: [1] }),
  "a call with a symbol as a header": () => api({ headers: { a: Symbol("a") } }),
  "a call with an invalid `fetch`": () => api({ fetch: 5 }),
};

describe("an odd call", () => {
  it.each(Object.entries(oddCalls))("rejects with a LagoError: %s", async (_, call) => {
    expect(await rejection(call())).toBeInstanceOf(LagoError);
  });

  it("may have null as its `init`", async () => {
    expect(await openapiFetch(lagoOf({})).GET("/customers", null as never)).toMatchObject({ data: {} });
  });
});
