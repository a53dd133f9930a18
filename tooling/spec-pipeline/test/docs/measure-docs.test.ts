import { describe, expect, it } from "vitest";

import type { Json, JsonObject } from "../../src/document/json.ts";
import { type DocsCoverage, isComplete, measureDocs } from "../../src/docs/measure-docs.ts";
import { toPath } from "../../src/docs/target.ts";
import { described, orderDocument } from "./documents.ts";

describe("measureDocs", () => {
  it("reports nothing missing if everything has a description and an example", () => {
    const coverage = measureDocs(orderDocument({ Order: orderWith({ number: described }) }));

    expect(isComplete(coverage)).toBe(true);
    expect(coverage.piles).toMatchObject([
      { name: "orders", words: { done: 6, all: 6 }, examples: { done: 1, all: 1 } },
    ]);
  });

  it.each<[string, JsonObject, readonly string[]]>([
    [
      "an operation",
      { summary: undefined as never, description: undefined as never },
      ["$.paths['/orders/{id}'].get summary", "$.paths['/orders/{id}'].get description"],
    ],
    [
      "a parameter",
      { parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }] },
      [
        "$.paths['/orders/{id}'].get.parameters[?@.name == 'id'] description",
        "$.paths['/orders/{id}'].get.parameters[?@.name == 'id'].schema example",
      ],
    ],
    [
      "a request body, with an inline schema",
      { requestBody: body({ properties: { note: { type: "string" } } }) },
      [
        "$.paths['/orders/{id}'].get.requestBody description",
        "$.paths['/orders/{id}'].get.requestBody.content['application/json'].schema.properties.note description",
        "$.paths['/orders/{id}'].get.requestBody.content['application/json'].schema.properties.note example",
      ],
    ],
    [
      "a response, with a header",
      { responses: { 404: { headers: { "X-Left": { schema: { type: "integer" } } } } } },
      [
        "$.paths['/orders/{id}'].get.responses['404'] description",
        "$.paths['/orders/{id}'].get.responses['404'].headers['X-Left'] description",
        "$.paths['/orders/{id}'].get.responses['404'].headers['X-Left'].schema example",
      ],
    ],
  ])("lists the missing texts of %s", (_, operation, missing) => {
    const document = orderDocument({ Order: orderWith({ number: described }) }, operation);

    expect(missingIn(document)).toStrictEqual(missing);
  });

  it.each<[string, Json, readonly string[]]>([
    ["a leaf", { type: "string" }, ["description", "example"]],
    [
      "a nested property",
      { description: "Who buys it.", properties: { id: { type: "string" } } },
      [".properties.id description", ".properties.id example"],
    ],
    [
      "a property of a list item",
      { type: "array", description: "What is in it.", items: { properties: { id: { type: "string" } } } },
      [".items.properties.id description", ".items.properties.id example"],
    ],
    [
      "a property of an `allOf` member",
      { description: "Who buys it.", allOf: [{ properties: { id: { type: "string" } } }] },
      [".allOf[0].properties.id description", ".allOf[0].properties.id example"],
    ],
    ["a list of strings", { type: "array", description: "Where to go.", items: { type: "string" } }, ["example"]],
    [
      "a list whose items have an example",
      { type: "array", description: "Where to go.", items: { type: "string", example: "x" } },
      [],
    ],
    [
      "a `oneOf` of plain values",
      { description: "Where to go.", oneOf: [{ type: "string" }, { type: "integer" }] },
      ["example"],
    ],
    ["a map", { description: "Where to go.", type: "object", additionalProperties: { type: "string" } }, ["example"]],
    [
      "an object with its own example",
      {
        description: "Who buys it.",
        properties: { id: { type: "string", description: "As on the card." } },
        example: { id: "x" },
      },
      [],
    ],
    ["a reference", { $ref: "#/components/schemas/Order" }, []],
    [
      "a reference with a meaningless description",
      { $ref: "#/components/schemas/Order", description: "The buyer." },
      ["description"],
    ],
    ["a constant", { type: "string", description: "Identifies the type.", enum: ["order"] }, []],
    [
      "a property with `TODO` texts",
      { type: "string", description: "TODO", example: "TODO" },
      ["description", "example"],
    ],
    ["a property whose example is null", { type: ["string", "null"], description: "Where to go.", example: null }, []],
  ])("lists what %s lacks", (_, property, missing) => {
    const document = orderDocument({ Order: orderWith({ buyer: property }) });

    const place = "$.components.schemas.Order.properties.buyer";
    expect(missingIn(document)).toStrictEqual(missing.map((one) => place + (one.startsWith(".") ? one : ` ${one}`)));
  });

  it.each([
    ["", "is empty"],
    ["The name of the order.", "only repeats the name"],
    ["Indicates the name", "does not end with a period"],
    [`Long${" and longer".repeat(40)}.`, "is longer than 400 characters"],
    ["What invoices print.", undefined],
    ["What invoices print (see there).", undefined],
  ])("checks the description %j", (description, fault) => {
    const { gaps } = measureDocs(orderDocument({ Order: orderWith({ name: { ...described, description } }) }));

    expect(gaps.map((gap) => gap.fault)).toStrictEqual(fault === undefined ? [] : [fault]);
  });

  it("reports a schema with an invalid sample, but not the schemas that contain it", () => {
    const coverage = measureDocs(
      orderDocument({
        Order: orderWith({ item: { $ref: "#/components/schemas/Item" } }),
        Item: { type: "object", description: "One article.", properties: { count: { ...described, type: "integer" } } },
      }),
    );

    expect(isComplete(coverage)).toBe(false);
    expect(coverage.piles[0]?.invalid).toMatchObject([
      { path: "$.components.schemas.Item", faults: [expect.stringContaining("/count must be integer")] },
    ]);
  });

  it("reports the values that the description of a small enum does not name", () => {
    const status = {
      type: "string",
      enum: ["open", "paid"],
      example: "open",
      description: "`open` until it is settled.",
    };

    const { piles } = measureDocs(orderDocument({ Order: orderWith({ status }) }));

    expect(piles[0]?.unexplained).toStrictEqual([
      { path: "$.components.schemas.Order.properties.status", values: ["paid"] },
    ]);
  });
});

function orderWith(properties: Readonly<Record<string, Json>>): JsonObject {
  return { type: "object", description: "What a customer buys together.", properties };
}

function body(schema: JsonObject): JsonObject {
  return { content: { "application/json": { schema } } };
}

function missingIn(document: JsonObject): readonly string[] {
  const { gaps }: DocsCoverage = measureDocs(document);
  return gaps.map(({ subject, want }) => `${toPath(document, subject.location)} ${want}`);
}
