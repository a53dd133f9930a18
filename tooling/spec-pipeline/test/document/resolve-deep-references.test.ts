import { describe, expect, it } from "vitest";
import { childOf, type Json, type JsonObject } from "../../src/document/json.ts";
import { resolveDeepReferences } from "../../src/document/resolve-deep-references.ts";
import { deepPointers, documentOfParts } from "./documents-of-references.ts";

const part = { type: "string", maxLength: 5 };

/** Adds schemas and paths to the document of parts, resolves its references, and returns the resulting schemas. */
function resolved(schemas: JsonObject, paths: JsonObject = {}): JsonObject {
  return childOf(childOf(resolveDeepReferences(documentOfParts(part, schemas, paths)), "components"), "schemas");
}

const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });
const levelAbove = (next: number): JsonObject => ({
  items: object({ one: reference(`Level${next}/items`), other: reference(`Level${next}/items`) }),
});
const reference = (schema: string): JsonObject => ({ $ref: `#/components/schemas/${schema}` });

describe("a reference into a component or a path", () => {
  it.each(deepPointers)("is replaced by the value at %s", (pointer) => {
    expect(resolved({ Subject: object({ it: { $ref: pointer } }) })["Subject"]).toEqual(object({ it: part }));
  });

  it("is replaced by the target of another such reference", () => {
    const schemas = {
      Subject: object({ it: reference("Other/items") }),
      Other: { type: "array", items: reference("Words/items") },
    };

    expect(resolved(schemas)["Subject"]).toEqual(object({ it: part }));
  });

  it("keeps references to components inside its target", () => {
    const list = { type: "array", items: reference("Words") };

    expect(resolved({ Subject: reference("Other/properties/list"), Other: object({ list }) })["Subject"]).toEqual(list);
  });

  it.each([true, false])("is replaced by the boolean schema `%s`", (schema) => {
    expect(
      resolved({ Subject: object({ it: reference("Other/items") }), Other: { items: schema } })["Subject"],
    ).toEqual(object({ it: schema }));
  });

  it("can point to a whole response, parameter, request body or header", () => {
    const answer = { $ref: "#/paths/~1parts~1{id}/get/responses/200" };
    const operation = {
      operationId: "findOther",
      parameters: [{ $ref: "#/paths/~1parts~1{id}/get/parameters/0" }],
      requestBody: { $ref: "#/paths/~1parts~1{id}/get/requestBody" },
      responses: {
        200: answer,
        201: { description: "", headers: { "X-A": { $ref: "#/components/responses/Done/headers/X-Mark" } } },
      },
    };
    const document = resolveDeepReferences(documentOfParts(part, {}, { "/others": { get: operation } }));

    const get = childOf(childOf(childOf(document, "paths"), "/others"), "get");

    expect(JSON.stringify(get)).not.toContain("$ref");
    expect(get["responses"]).toMatchObject({
      200: { content: expect.anything() },
      201: { headers: { "X-A": { schema: part } } },
    });
  });
});

describe("a keyword next to such a reference", () => {
  it.each<[string, JsonObject, Json]>([
    ["takes precedence if it is a text", { description: "Ours" }, { ...part, description: "Ours" }],
    ["also applies if it is a constraint", { minLength: 2 }, { minLength: 2, allOf: [part] }],
    [
      "is combined with the target if it is `allOf`",
      { allOf: [{ minLength: 1 }] },
      { allOf: [part, { minLength: 1 }] },
    ],
    ["also applies if it is an enum", { enum: ["a"] }, { enum: ["a"], allOf: [part] }],
  ])("%s", (_, siblings, expected) => {
    expect(resolved({ Subject: { ...reference("Words/items"), ...siblings } })["Subject"]).toEqual(expected);
  });
});

describe("a recursive target", () => {
  it("becomes a component, also in its original place", () => {
    const item = object({ rules: { type: "array", items: reference("NodeObject/properties/rules/items") } });
    const schemas = resolved({ NodeObject: object({ rules: { type: "array", items: item } }) });

    expect(schemas).toMatchObject({
      NodeObject: object({ rules: { type: "array", items: reference("NodeRule") } }),
      NodeRule: object({ rules: { type: "array", items: reference("NodeRule") } }),
    });
  });

  it("becomes a component if other references lead back to it", () => {
    const schemas = resolved({
      One: object({ a: object({ b: reference("Two/properties/c") }) }),
      Two: object({ c: object({ d: reference("One/properties/a") }) }),
    });

    expect(schemas).toMatchObject({
      One: object({ a: reference("OneA") }),
      OneA: object({ b: reference("TwoC") }),
      TwoC: object({ d: reference("OneA") }),
    });
  });

  it("gets a name that no component uses", () => {
    const item = object({ rules: reference("Node/properties/rule") });

    expect(Object.keys(resolved({ Node: object({ rule: item }), NodeRule: {}, NodeRule2: {} }))).toContain("NodeRule3");
  });

  it("is named after its operation if it is inside one", () => {
    const schema = object({ next: { $ref: "#/paths/~1nodes/get/responses/200/content/application~1json/schema" } });
    const responses = { 200: { description: "", content: { "application/json": { schema } } } };

    const schemas = resolved({}, { "/nodes": { get: { operationId: "findNodes", responses } } });

    expect(schemas["FindNodesResponse200"]).toEqual(object({ next: reference("FindNodesResponse200") }));
  });
});

it("updates the mapping of a discriminator", () => {
  const $ref = "#/components/schemas/Choices/oneOf/0";
  const schemas = resolved({
    Subject: {
      oneOf: [{ $ref }],
      discriminator: { propertyName: "kind", mapping: { one: $ref, two: "Words" } },
    },
    Choices: { oneOf: [object({ kind: { type: "string" } })] },
  });

  expect(schemas["Subject"]).toEqual({
    oneOf: [reference("ChoicesVariant1")],
    discriminator: { propertyName: "kind", mapping: { one: "#/components/schemas/ChoicesVariant1", two: "Words" } },
  });
});

it("does not grow a document exponentially if each part refers to the next part twice", () => {
  const levels = Array.from({ length: 40 }, (_, index) => [`Level${index}`, levelAbove(index + 1)] as const);

  const schemas = resolved({ ...Object.fromEntries(levels), Level40: { items: part } });

  expect(JSON.stringify(schemas).length).toBeLessThan(500_000);
});

it("ignores values that only look like a reference", () => {
  const look = { $ref: "#/components/schemas/Words/items" };
  const subject = { type: "object", default: look, example: look, const: look, enum: [look], properties: { $ref: {} } };

  expect(resolved({ Subject: subject, Other: reference("Words/items") })["Subject"]).toEqual(subject);
});

it("returns the same document if all references lead to components", () => {
  const document = documentOfParts(part, { Subject: reference("Owner") });

  expect(resolveDeepReferences(document)).toBe(document);
});

it.each([
  ["#/components/schemas/Missing", "points to nothing in the document"],
  ["#/components/schemas/Owner/properties/word/properties/none", "points to nothing in the document"],
  ["#/components/schemas/Owner/properties", "does not point to a schema"],
  ["#/components/responses/Done", "does not point to a schema"],
  ["#/components/parameters/Filter", "does not point to a schema"],
  ["#/paths/~1parts~1{id}/get", "does not point to a schema"],
  ["#/components/schemas/Subject", "points back to itself"],
  ["#/components/schemas/Circle/properties/a", "points back to itself"],
  ["#/components/schemas/Circle/properties/c/properties/d", "points back to itself"],
])("refuses %s, which %s", (pointer, fault) => {
  const Circle = object({
    a: reference("Circle/properties/b"),
    b: reference("Circle/properties/a"),
    c: reference("Circle/properties/c/properties/d"),
  });

  expect(() => resolved({ Subject: { $ref: pointer }, Circle })).toThrow(
    expect.objectContaining({ exitCode: 2, message: expect.stringMatching(`"${pointer}"|Circle`) }),
  );
  expect(() => resolved({ Subject: { $ref: pointer }, Circle })).toThrow(fault);
});
