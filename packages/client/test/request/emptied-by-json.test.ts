import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { type EventSendInput, Lago, type PlanCreateInput } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { rejection } from "../rejection.ts";

class Counter {
  #count = 1;

  get count(): number {
    return this.#count;
  }
}

class Usage {
  readonly gb = 5;
}

class Labelled {
  readonly gb = 5;

  get [Symbol.toStringTag](): string {
    return "Labelled";
  }
}

function* numbers(): Generator<number> {
  yield 1;
}

const lost: readonly (readonly [what: string, value: unknown])[] = [
  ["is a Promise: await it.", Promise.resolve(1)],
  // Some query builders have a `then`.
  // oxlint-disable-next-line unicorn/no-thenable
  ["is a Promise: await it.", { then: () => {} }],
  ["is a Promise: await it.", new Lago({ apiKey: "key", fetch: async () => Response.json({}) }).health()],
  ["is a Promise: await it.", { toJSON: async () => 1 }],
  ["is a Map,", new Map([["gb", 1]])],
  ["is a Map,", Object.assign(new Map(), { gb: 1 })],
  ["is a Map,", runInNewContext("new Map([[1, 2]])")],
  ["is a Set,", new Set([1])],
  ["is a WeakMap,", new WeakMap()],
  ["is an Error,", new Error("secret")],
  ["is an Error,", Object.assign(new Error("secret"), { code: "secret" })],
  ["is a RegExp,", /secret/],
  ["is a URLSearchParams,", new URLSearchParams("a=1")],
  ["is a FormData,", new FormData()],
  ["is a Headers,", new Headers({ a: "1" })],
  ["is a Response,", Response.json({})],
  ["is an ArrayBuffer,", new ArrayBuffer(2)],
  ["is a Uint8Array,", new Uint8Array(2)],
  ["is a Uint8Array,", Buffer.from("secret")],
  ["is a Number,", new Object(5)],
  ["is a String,", new Object("secret")],
  ["is a Boolean,", new Object(true)],
  ["is a BigInt,", new Object(1n)],
  ["is a Generator,", numbers()],
  ["is an Array Iterator,", [1].values()],
  ["is an object without fields,", new Counter()],
  ["is a symbol,", Symbol("secret")],
  ["is a bigint,", 1n],
  ["is a function,", () => 1],
  ["is NaN,", Number.NaN],
  ["is -Infinity,", -Infinity],
  ["is an invalid date,", new Date(Number.NaN)],
  ["is undefined,", { toJSON: () => undefined }],
  [
    "cannot be read:",
    {
      toJSON: () => {
        throw new Error("secret");
      },
    },
  ],
  [
    "cannot be read:",
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("secret");
        },
      },
    ),
  ],
  [
    "cannot be read:",
    {
      get gb(): number {
        throw new Error("secret");
      },
    },
  ],
];

describe("a value that JSON would empty or change", () => {
  it.each(lost)("%s anywhere in an event", async (what, tokens) => {
    const { sent, lago } = connect();
    const event: EventSendInput = { code: "ai", external_subscription_id: "sub", properties: { tokens } };

    const alone = await rejection(lago.events.send(event));
    const listed = await rejection(lago.events.sendBatch([{ ...event, properties: {} }, event]));
    const { undelivered } = await lago.events.sendAll([event]);

    expect(alone).toMatchObject({ name: "LagoArgumentError", argument: "properties.tokens" });
    expect(alone).not.toHaveProperty("cause");
    expect(String(alone)).toContain(`\`properties.tokens\` ${what}`);
    expect(String(alone)).not.toContain("secret");
    expect(listed).toMatchObject({ argument: "events[1].properties.tokens" });
    expect(undelivered).toMatchObject([{ status: "rejected", error: { argument: "properties.tokens" } }]);
    expect(sent).toEqual([]);
  });

  it.each(lost)("%s in the body of any call", async (what, amount) => {
    const { sent, lago } = connect();
    // As: the types refuse some of them.
    const plan = { charges: [{ properties: { amount } }] } as unknown as PlanCreateInput;

    const ofPlan = await rejection(lago.plans.create(plan));
    const ofAny = await rejection(openapiFetch(lago).POST("/robots", { body: { a: { list: [1, amount] }, b: 1 } }));

    expect(ofPlan).toMatchObject({ name: "LagoArgumentError", argument: "charges[0].properties.amount" });
    expect(String(ofPlan)).toContain(`\`charges[0].properties.amount\` ${what}`);
    expect(ofAny).toMatchObject({ argument: "a.list[1]" });
    expect(sent).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["an undefined item", [1, undefined]],
    // oxlint-disable-next-line no-sparse-arrays
    ["a hole", [1, , 2]],
  ])("is refused as %s of a list, which would be null", async (_, list) => {
    const { lago } = connect();

    const error = await rejection(openapiFetch(lago).POST("/robots", { body: { list } }));

    expect(error).toMatchObject({ argument: "list[1]" });
  });

  it("hides the name of a field that is not an identifier", async () => {
    const { lago } = connect();

    const error = await rejection(
      openapiFetch(lago).POST("/robots", { body: { robot: { "jane@example.com": Number.NaN } } }),
    );

    expect(String(error)).toContain("`…` is NaN");
  });
});

describe("a value that JSON can represent", () => {
  it.each<[string, unknown, unknown]>([
    ["an object of a class with fields", new Usage(), { gb: 5 }],
    ["an object with its own tag", new Labelled(), { gb: 5 }],
    ["an object without a prototype", Object.assign(Object.create(null), { gb: 5 }), { gb: 5 }],
    ["an empty object", {}, {}],
    ["an empty object from another realm", runInNewContext("({})"), {}],
    ["an empty list", [], []],
    ["a URL", new URL("https://example.com/"), "https://example.com/"],
    ["the result of its toJSON", { toJSON: () => [new Usage()] }, [{ gb: 5 }]],
    ["a date from its toJSON", { toJSON: () => new Date(0) }, "1970-01-01T00:00:00.000Z"],
    ["a field named toJSON", { toJSON: "yes" }, { toJSON: "yes" }],
    ["a key that is `__proto__`", JSON.parse('{"__proto__":{"gb":5}}'), JSON.parse('{"__proto__":{"gb":5}}')],
    ["whole characters", "💾 ü \\u0000 \u0001", "💾 ü \\u0000 \u0001"],
  ])("is sent: %s", async (_, value, expected) => {
    const { sent, lago } = connect();

    await openapiFetch(lago).POST("/robots", { body: { value } });

    expect(sent).toEqual([JSON.stringify({ value: expected })]);
  });

  it("calls its toJSON once, when it is passed", async () => {
    const { sent, lago } = connect();
    let asked = 0;
    const gb = { toJSON: () => ++asked };

    await lago.events.sendAll([{ code: "storage", external_subscription_id: "sub", properties: { gb } }]);

    expect(asked).toBe(1);
    expect(sent).toEqual([expect.stringContaining('"properties":{"gb":1}')]);
  });
});

describe("text on which the API fails", () => {
  it.each<[string, object, string]>([
    ["NUL in a value", { name: "a\0b" }, "name"],
    ["NUL in a list", { tags: ["a", "\0"] }, "tags"],
    ["NUL in a name", { "a\0": 1 }, "…"],
    ["the first half of a surrogate pair", { name: "\ud83d" }, "name"],
    ["the second half of a surrogate pair", { name: "a\udcbe" }, "name"],
    ["both halves in the wrong order", { name: "\udcbe\ud83d" }, "name"],
    ["NUL from a toJSON", { name: { toJSON: () => "\0" } }, "name"],
  ])("is refused in a body: %s", async (_, customer, argument) => {
    const { sent, lago } = connect();

    const error = await rejection(openapiFetch(lago).POST("/robots", { body: { customer } }));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument });
    expect(sent).toEqual([]);
  });
});

/** Records the bodies that are sent, and responds like the API. */
function connect(): { readonly sent: unknown[]; readonly lago: Lago } {
  const sent: unknown[] = [];
  const lago = new Lago({
    apiKey: "key",
    fetch: async (_, { body }) => {
      sent.push(body);
      return new Response(body);
    },
  });
  return { sent, lago };
}
