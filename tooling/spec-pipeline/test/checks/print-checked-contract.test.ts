import { stripTypeScriptTypes } from "node:module";
import { describe, expect, it } from "vitest";
import { printCheckedContract } from "../../src/checks/print-checked-contract.ts";
import type { Json, JsonObject } from "../../src/document/json.ts";
import { bodyOf, documentOf } from "../generate/documents.ts";

interface Printed {
  readonly operations: Readonly<Record<string, readonly [query: string, body: string]>>;
  readonly shapes: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, string>>;
}

/** Loads the module that is printed for a document. */
async function load(document: JsonObject): Promise<Printed> {
  const code = stripTypeScriptTypes(printCheckedContract(document));
  // As: the types of the module say so.
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Printed;
}

/** The printed words for a parameter of each schema. */
async function wordsOf(
  schemas: JsonObject,
  components: JsonObject = {},
): Promise<Printed & { readonly query: string }> {
  const parameters = Object.entries(schemas).map(([name, schema]) => ({ name, in: "query", schema }));
  const paths = { "/coins": { get: { operationId: "listCoins", parameters, responses: {} } } };
  const printed = await load(documentOf({ paths, components: { schemas: components } }));
  return { ...printed, query: printed.operations["GET /coins"]?.[0] ?? "" };
}

/** The printed shapes for a body. */
async function shapesOf(schema: Json, components: JsonObject = {}): Promise<Printed & { readonly body: string }> {
  const paths = { "/coins": { post: { operationId: "mint", ...bodyOf(schema), responses: {} } } };
  const printed = await load(documentOf({ paths, components: { schemas: components } }));
  return { ...printed, body: printed.operations["POST /coins"]?.[1] ?? "" };
}

const text = { type: "string" };

describe("a query parameter is printed as a word", () => {
  it.each<[string, Json, string]>([
    ["of a text", text, "coin"],
    ["of a number", { type: "integer" }, "coin:<integer>"],
    ["of a boolean", { type: ["boolean", "null"] }, "coin:<boolean>"],
    ["of a date", { type: "string", format: "date" }, "coin:<date>"],
    ["of a few values", { type: "string", enum: ["gold", "tin"] }, "coin:gold|tin"],
    ["of a list", { type: "array", items: text }, "coin[]"],
    ["of a list of values", { type: "array", items: { type: "string", enum: ["gold"] } }, "coin[]:gold"],
    ["of a union", { anyOf: [{ enum: ["gold"] }, { type: "integer" }] }, "coin:gold|<integer>"],
    ["of a map", { type: "object", additionalProperties: text }, "coin:<object>"],
    ["of values that do not fit in a word", { type: "string", enum: ["fine gold", "tin"] }, "coin"],
    ["of anything", {}, "coin:<any>"],
  ])("%s", async (_, schema, word) => {
    const { query } = await wordsOf({ coin: schema });

    expect(query).toBe(word);
  });

  it("refers to many values by the name of their schema", async () => {
    const values = Array.from({ length: 30 }, (_, index) => `coin_${index}`);
    const reference = { $ref: "#/components/schemas/Coin" };

    const { query, lists } = await wordsOf(
      { one: reference, "all[]": { type: "array", items: reference } },
      { Coin: { type: "string", enum: values } },
    );

    expect(query).toBe("one:<Coin> all[]:<Coin>");
    expect(lists).toEqual({ Coin: values.join("|") });
  });

  it("is printed once, if the operation and its path declare the same name", async () => {
    const [ofPath, own] = [text, { type: "integer" }].map((schema) => [{ name: "coin", in: "query", schema }]);
    const get = { operationId: "listCoins", parameters: own ?? [], responses: {} };

    const { operations } = await load(documentOf({ paths: { "/coins": { parameters: ofPath ?? [], get } } }));

    expect(operations).toEqual({ "GET /coins": ["coin:<integer>", ""] });
  });
});

describe("the shape of a body has", () => {
  it("the fields of objects at any depth and in lists, in order", async () => {
    const edge = { type: "array", items: { type: "object", properties: { width: text, angle: text } } };

    const { body, shapes } = await shapesOf({ type: "object", properties: { name: text, edge } });

    expect(body).toBe("mint");
    expect(shapes).toEqual({ mint: "edge:mint.edge name", "mint.edge": "angle width" });
  });

  it("the fields of all parts of a composition", async () => {
    const schema = {
      allOf: [{ $ref: "#/components/schemas/Coin" }, { type: "object", properties: { year: text } }],
      oneOf: [
        { type: "object", properties: { side: { type: "object", properties: { head: text } } } },
        { type: "object", properties: { side: { type: "object", properties: { tail: text } } } },
      ],
    };

    const { shapes } = await shapesOf(schema, { Coin: { type: "object", properties: { name: text } } });

    expect(shapes).toEqual({ mint: "name side:mint.side year", "mint.side": "head tail" });
  });

  it("the name of its schema, and one name for all shapes with the same fields", async () => {
    const properties = {
      front: { $ref: "#/components/schemas/Side" },
      back: { type: "object", properties: { head: text } },
    };

    const { shapes } = await shapesOf(
      { type: "object", properties },
      { Side: { type: "object", properties: { head: text } } },
    );

    expect(shapes).toEqual({ mint: "back:Side front:Side", Side: "head" });
  });

  it.each<[string, JsonObject]>([
    ["accepts any field", { type: "object", additionalProperties: true }],
    ["is a map", { type: "object", additionalProperties: text }],
    [
      "accepts any field in addition to its own",
      { type: "object", properties: { head: text }, additionalProperties: {} },
    ],
    ["does not declare its fields", { type: "object" }],
    ["has a field that does not fit in a word", { type: "object", properties: { "the head": text } }],
    [
      "accepts any field in one of its forms",
      { anyOf: [{ properties: { head: text } }, { additionalProperties: true }] },
    ],
  ])("no fields of a schema that %s", async (_, side) => {
    const { shapes } = await shapesOf({ type: "object", properties: { side } });

    expect(shapes).toEqual({ mint: "side" });
  });

  it("an end if a schema contains itself", async () => {
    const inner = { $ref: "#/components/schemas/Purse" };
    const Purse = { type: "object", properties: { inner, all: { type: "array", items: inner }, name: text } };

    const { shapes } = await shapesOf(inner, { Purse });

    expect(shapes).toEqual({ Purse: "all inner name" });
  });

  it("nothing if the schema refers only to itself", async () => {
    const { body, shapes } = await shapesOf(
      { $ref: "#/components/schemas/A" },
      {
        A: { allOf: [{ $ref: "#/components/schemas/A" }], items: { $ref: "#/components/schemas/A" } },
      },
    );

    expect([body, shapes]).toEqual(["", {}]);
  });
});
