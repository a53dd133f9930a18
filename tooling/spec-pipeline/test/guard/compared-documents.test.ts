import { describe, expect, test } from "vitest";
import { guardCompared } from "../../src/guard/guard.ts";
import { bytesOf, comparedOf, refusalOf } from "./refusal-of.ts";
import { soundDocument, withOperation, withPath, withSchemas } from "./sound-document.ts";

const versionPointer = "#/openapi";
const bare = { openapi: "3.1.0", info: { title: "Bare", version: "1" } };
const schemaOf = (document: object | string, name = "A"): unknown => {
  const { components } = comparedOf(document);
  return (components as { schemas: Record<string, unknown> }).schemas[name];
};

describe("a comparison accepts a document that", () => {
  test.each<[string, object]>([
    ["has only webhooks", { ...bare, webhooks: { "Meeting started!": { post: { responses: {} } } } }],
    ["has only components", { ...bare, components: { schemas: { A: {} } } }],
    ["has dots in the names of components", withSchemas({ "Session.Info-2_b": {} })],
    ["has digits first in the name of a component", withSchemas({ "2FA": {} })],
    ["has an operationId with any characters", withOperation({ operationId: "things/list-all by #page" })],
    ["has an operation without an operationId", withOperation({ operationId: undefined })],
    ["has a custom method after a colon", withPath("/v1/things:batch", {})],
    ["has a dash in a path parameter", withPath("/things/{thing-id}/{a.b}", {})],
    ["has a format after a dot", withPath("/reports/report.{format}", {})],
    [
      "has a header parameter with spaces and parentheses",
      withOperation({ parameters: [{ name: "X-Trace (id)", in: "header" }] }),
    ],
    [
      "has a query parameter named like an expression",
      withOperation({ parameters: [{ name: "$filter[a.b]", in: "query" }] }),
    ],
    // oxlint-disable-next-line no-template-curly-in-string -- a vendored document must not contain it
    ["has texts of any content", withOperation({ description: "*/ ${x} \u202e", summary: 5 })],
    ["has values of any content", withSchemas({ A: { enum: ["*/", String.raw`\${x}`, "\u202e"], default: "*/" } })],
    ["has a property called constructor", withSchemas({ A: { properties: { constructor: {}, prototype: {} } } })],
    ["has extensions of any content", { ...withPath("x-paths", 5), "x-more": { $ref: "./file.yaml" } }],
    ["has extensions among responses", withOperation({ responses: { "x-a": 1, default: { description: "" } } })],
    ["has methods and keywords that Lago does not use", withPath("/t", { trace: { responses: {} }, servers: [] })],
  ])("%s", (_, document) => {
    expect(() => comparedOf(document)).not.toThrow();
  });

  test("uses anchors, aliases and merge keys of YAML", () => {
    const text = [
      "openapi: 3.1.0",
      "components:",
      "  schemas:",
      "    A: &a {type: object, properties: &p {id: &id {type: string}, name: *id}}",
      "    B: {<<: *a, type: [object, 'null'], properties: {<<: *p, name: {type: integer}}}",
      "    C: {type: object, properties: {<<: [{id: {type: boolean}}, *p]}}",
    ].join("\n");

    const { components } = comparedOf(text);

    const string = { type: "string" };
    expect(components).toEqual({
      schemas: {
        A: { type: "object", properties: { id: string, name: string } },
        B: { type: ["object", "null"], properties: { id: string, name: { type: "integer" } } },
        C: { type: "object", properties: { id: { type: "boolean" }, name: string } },
      },
    });
  });

  test("has references to path items", () => {
    const get = { operationId: "find", responses: {} };

    const { paths } = comparedOf({
      ...bare,
      paths: { "/a": { $ref: "#/components/pathItems/A" }, "/b": { $ref: "#/paths/~1c" }, "/c": { get } },
      components: { pathItems: { A: { get: { ...get, operationId: "findA" } } } },
    });

    expect(paths).toEqual({
      "/a": { get: { operationId: "findA", responses: {} } },
      "/b": { get: { responses: {} } },
      "/c": { get },
    });
  });

  test("has schemas that are true or false", () => {
    const any = { properties: { a: true, b: false }, items: true, additionalProperties: false, allOf: [true] };

    const schema = schemaOf(withSchemas({ A: any }));

    expect(schema).toEqual({
      properties: { a: {}, b: { not: {} } },
      items: {},
      additionalProperties: false,
      allOf: [{}],
    });
  });
});

describe("a comparison lifts OpenAPI 3.0:", () => {
  test.each<[string, object, object]>([
    ["null next to a type", { type: "string", nullable: true }, { type: ["string", "null"] }],
    ["no null", { type: "string", nullable: false }, { type: "string", nullable: false }],
    ["an exclusive bound", { minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
    ["an inclusive bound", { maximum: 9, exclusiveMaximum: false }, { maximum: 9 }],
    ["an upload", { type: "string", format: "binary" }, { type: "string", format: "binary" }],
    ["an encoded upload", { type: "string", format: "byte" }, { type: "string", format: "byte" }],
    [
      "properties with the names of keywords",
      { properties: { example: {}, nullable: {}, format: {} } },
      {
        properties: { example: {}, nullable: {}, format: {} },
      },
    ],
    [
      "a default that looks like a schema",
      { default: { type: "a", nullable: true } },
      {
        default: { type: "a", nullable: true },
      },
    ],
    [
      "null next to a reference",
      { $ref: "#/components/schemas/Thing", nullable: true },
      {
        anyOf: [{ $ref: "#/components/schemas/Thing" }, { type: "null" }],
      },
    ],
  ])("%s", (_, older, newer) => {
    const schema = schemaOf({ ...withSchemas({ A: older }), openapi: "3.0.3" });

    expect(schema).toEqual(newer);
  });

  test("a document in which only the OpenAPI version differs stays the same", () => {
    const { openapi: _, ...older } = comparedOf({ ...soundDocument, openapi: "3.0.4" });

    const { openapi: __, ...newer } = comparedOf(soundDocument);

    expect(older).toEqual(newer);
  });
});

describe("a comparison keeps every digit of", () => {
  test.each([
    ["a bound", { maximum: "NUMBER" }, { maximum: "DIGITS" }],
    ["an enum value", { enum: ["NUMBER"] }, { enum: ["DIGITS (a number)"] }],
    ["a constant", { const: "NUMBER" }, { const: "DIGITS (a number)" }],
    ["a default", { default: { a: ["NUMBER"] } }, { default: { a: ["DIGITS (a number)"] } }],
  ])("%s", (_, written, read) => {
    for (const [number, digits] of [
      ["9223372036854775807", "9223372036854775807"],
      ["-9223372036854775808", "-9223372036854775808"],
      ["9007199254740993", "9007199254740993"],
      ["0x7fffffffffffffff", "9223372036854775807"],
      ["9.223372036854775807e18", "9223372036854775807"],
      ["0.10000000000000000001", "10000000000000000001e-20"],
      ["1e-999", "1e-999"],
    ] as const) {
      const text = JSON.stringify(withSchemas({ A: written })).replace('"NUMBER"', number);

      const schema = schemaOf(text);

      expect(schema).toEqual(JSON.parse(JSON.stringify(read).replace("DIGITS", digits)));
    }
  });

  test("a large number, and leaves ordinary numbers unchanged", () => {
    const numbers = [0, -0.5, 1e21, 9007199254740992, 0.1, 1.5e-7, 2147483647];

    const schema = schemaOf(withSchemas({ A: { enum: numbers } }));

    expect(schema).toEqual({ enum: numbers });
  });
});

describe("a comparison refuses a document that", () => {
  const levels = Array.from({ length: 20 }, (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(9)}]`);

  test.each<[string, string | object, string]>([
    ["is an alias bomb", ["openapi: 3.1.0", "a0: &a0 x", ...levels].join("\n"), "more than 2000000 keys and values"],
    [
      "contains an alias that contains itself",
      "openapi: 3.1.0\na: &a [*a]",
      'line 2: the alias "a" contains itself. Use a $ref.',
    ],
    ["merges a mapping into itself", "openapi: 3.1.0\na: &a {<<: *a}", 'the alias "a" contains itself'],
    ["uses an alias without an anchor", "openapi: 3.1.0\na: *b", 'the alias "b" has no preceding anchor'],
    ["merges a string", "openapi: 3.1.0\na: {<<: b}", "a merge key has a value that is not a mapping"],
    ["nests values deeply through aliases", nestedByAliases(), "values nest too deeply"],
    ["is Swagger", { swagger: "2.0" }, "#/swagger: it is Swagger 2.0 or older. Use an OpenAPI 3.0 or 3.1"],
    ["is OpenAPI 3.2", { openapi: "3.2.0" }, `${versionPointer}: it is "3.2.0", neither a version 3.0 nor 3.1.`],
    ["has no version", {}, `${versionPointer}: it is missing`],
    ["has a component name that OpenAPI does not allow", withSchemas({ "A B": {} }), "OpenAPI does not allow the name"],
    ["has a path without a slash", withPath("things", {}), "the path does not start with a slash"],
    ["has an operationId twice", withPath("/b", { get: { operationId: "findThing" } }), "is also used at #/paths/"],
    ["has an empty operationId", withOperation({ operationId: "" }), "/operationId: it is empty"],
    ["refers to another file", withSchemas({ A: { $ref: "./a.yaml" } }), "does not point into the document"],
    ["has a path that refers to itself", withPath("/a", { $ref: "#/paths/~1a" }), "composed of itself"],
    ["has a key __proto__", '{"openapi":"3.1.0","components":{"schemas":{"__proto__":{}}}}', "the prototype"],
  ])("%s", (_, document, message) => {
    expect(refusalOf(document, "compare").message).toContain(message);
  });
});

describe("a reference with percent signs resolves", () => {
  test.each([
    ["#/components/schemas/%54hing", "#/components/schemas/Thing"],
    ["#/paths/~1things~1%7Bthing_id%7D/get", "#/paths/~1things~1{thing_id}/get"],
    ["#/paths/%7E1things%7E1{thing_id}/get", "#/paths/~1things~1{thing_id}/get"],
    ["#/paths/~1a%20b%C3%A4", "#/paths/~1a bä"],
    ["#/paths/~1100%25", "#/paths/~1100%25"],
  ])("%s", (written, read) => {
    const document = { ...withSchemas({ A: { $ref: written } }), openapi: "3.1.0" };
    const paths = { ...soundDocument.paths, "/a bä": {}, "/100%": {} };

    expect(schemaOf({ ...document, paths })).toEqual({ $ref: read });
  });
});

/** Returns two lists with sixty levels each. The second list contains the first list through an alias. */
function nestedByAliases(): string {
  const [before, after] = ["[".repeat(60), "]".repeat(60)];
  return `openapi: 3.1.0\na: &a ${before}1${after}\nb: ${before}*a${after}`;
}

test("ignores keywords with invalid values, and reports them", () => {
  const schema = { type: "object", required: true, properties: { id: { type: "file", maxLength: "5" } } };
  const text = JSON.stringify({ ...bare, components: { schemas: { Thing: schema } } });

  const { document, ignored } = guardCompared(bytesOf(text));

  expect(document["components"]).toEqual({ schemas: { Thing: { type: "object", properties: { id: {} } } } });
  expect(ignored).toEqual([
    "#/components/schemas/Thing/required: it is true, not a list of strings",
    expect.stringMatching(
      /^#\/components\/schemas\/Thing\/properties\/id\/type: it is a string, not a type, or a list/,
    ),
    "#/components/schemas/Thing/properties/id/maxLength: it is a string, not a count",
  ]);
});
