import * as fc from "fast-check";
import { expect, it } from "vitest";
import { Lago, LagoArgumentError } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { rejection } from "../rejection.ts";
import { startEchoServer } from "./echo-server.ts";

const text = fc.string({ unit: "grapheme" });
const name = text.filter((key) => key !== "" && !/[[\]]/.test(key));
const scalar = fc.oneof(text, fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const query = fc.dictionary(
  name,
  fc.oneof(scalar, fc.array(scalar, { minLength: 1 }), fc.dictionary(name, scalar, { minKeys: 1 })),
);

it("any query arrives unchanged", async () => {
  await using server = await startEchoServer();
  const lago = new Lago({ apiKey: "key", baseUrl: server.url });

  await fc.assert(
    fc.asyncProperty(query, async (sent) => {
      await openapiFetch(lago).GET("/anything", { params: { query: sent } });

      const arrived = new URL(server.received.at(-1)?.url ?? "", server.url).searchParams;
      expect([...arrived]).toEqual(pairsOf(sent));
    }),
    { numRuns: 300 },
  );
});

it("a value that a query cannot contain is refused before a request is made", async () => {
  await using server = await startEchoServer();
  const lago = new Lago({ apiKey: "key", baseUrl: server.url });
  const bad = fc.constantFrom<unknown>(
    null,
    Number.NaN,
    Infinity,
    [],
    {},
    [[]],
    [{}],
    [null],
    [undefined],
    1n,
    () => {},
    {
      "a]": 1,
    },
    { "": 1 },
    "\uD83E",
    new Date(Number.NaN),
    new Map([["a", 1]]),
  );

  await fc.assert(
    fc.asyncProperty(query, bad, async (good, value) => {
      const error = await rejection(
        openapiFetch(lago).GET("/anything", { params: { query: { ...good, bad: value } } }),
      );

      expect(error).toBeInstanceOf(LagoArgumentError);
      expect(error).toHaveProperty("argument", "bad");
    }),
  );
  expect(server.received).toEqual([]);
});

/** Writes a query by the rules of the API. */
function pairsOf(sent: Record<string, unknown>): [string, string][] {
  return Object.entries(sent).flatMap(([key, value]) => {
    if (Array.isArray(value)) return value.map((item): [string, string] => [`${key}[]`, String(item)]);
    if (typeof value === "object" && value !== null)
      return Object.entries(value).map(([inner, item]): [string, string] => [`${key}[${inner}]`, String(item)]);
    return [[key, String(value)]];
  });
}
