import { describe, expect, it } from "vitest";

import type { JsonObject } from "../../src/document/json.ts";
import { printYaml } from "../../src/document/yaml.ts";
import { exitCode } from "../../src/exit-code.ts";
import { normalize } from "../../src/normalize/normalize.ts";

const wordy: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Shop", description: "All about it.", version: "1.2.3", contact: { email: "a@example.com" } },
  externalDocs: { url: "https://example.com", description: "More." },
  tags: [{ name: "orders", description: "Orders." }, { name: "articles" }],
  paths: {
    "/orders": {
      get: {
        summary: "List orders",
        description: "Lists them all.",
        operationId: "listOrders",
        tags: ["orders"],
        deprecated: true,
        parameters: [
          { name: "status", in: "query", description: "Filter.", schema: { type: "string", enum: ["paid", "open"] } },
          { name: "page", in: "query", schema: { type: "integer", default: 1, example: 2 } },
        ],
        responses: {
          200: {
            description: "Done.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Order" } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Order: {
        title: "An order",
        type: ["null", "object"],
        required: ["number", "id"],
        properties: {
          title: { type: "string", description: "What it says.", example: "A fine order", maxLength: 80 },
          id: { type: "string", format: "uuid", example: "1a901a90-1a90-1a90-1a90-1a901a901a90" },
          number: { type: ["string", "null"], enum: [null, "b", "a"], example: "a" },
        },
        example: { id: "x_1", title: "Not a fact" },
      },
    },
  },
};

describe("normalize", () => {
  it("rewrites boolean schemas and lists of objects, so that every tool understands them", () => {
    const schemas = {
      A: { properties: { any: true, none: false }, additionalProperties: false },
      B: { type: "object", enum: [{ a: 1 }], properties: { a: { type: "integer" } } },
    };

    const { components } = normalize({ openapi: "3.1.0", components: { schemas } });

    expect(components).toEqual({
      schemas: {
        A: { properties: { any: {}, none: { not: {} } }, additionalProperties: false },
        B: { enum: [{ a: 1 }] },
      },
    });
  });

  it("keeps the facts, drops prose and examples, and sorts everything", () => {
    const contract = normalize(wordy);

    expect(contract).toStrictEqual({
      openapi: "3.1.0",
      info: { version: "1.2.3" },
      tags: [{ name: "articles" }, { name: "orders" }],
      paths: {
        "/orders": {
          get: {
            operationId: "listOrders",
            tags: ["orders"],
            deprecated: true,
            parameters: [
              { name: "page", in: "query", schema: { type: "integer", default: 1 } },
              { name: "status", in: "query", schema: { type: "string", enum: ["open", "paid"] } },
            ],
            responses: { 200: { content: { "application/json": { schema: { $ref: "#/components/schemas/Order" } } } } },
          },
        },
      },
      components: {
        schemas: {
          Order: {
            type: ["object", "null"],
            required: ["id", "number"],
            properties: {
              id: { type: "string", format: "uuid" },
              number: { type: ["string", "null"], enum: ["a", "b", null] },
              title: { type: "string", maxLength: 80 },
            },
          },
        },
      },
    });
  });

  it("keeps a property whose name is a keyword for prose", () => {
    const contract = normalize({
      components: {
        schemas: { Note: { properties: { description: { type: "string" }, example: { type: "string" } } } },
      },
    });

    expect(contract).toStrictEqual({
      components: {
        schemas: { Note: { properties: { description: { type: "string" }, example: { type: "string" } } } },
      },
    });
  });

  it("returns its own output unchanged", () => {
    const once = normalize(wordy);

    expect(printYaml(normalize(once))).toBe(printYaml(once));
  });

  it("returns the same text for any order of the keys and of the lists that are sets", () => {
    const turned = reversed(wordy) as JsonObject;

    expect(printYaml(normalize(turned))).toBe(printYaml(normalize(wordy)));
  });

  it.each([
    ["that contains only an example", [{ $ref: "#/components/schemas/Order" }, { example: "a" }]],
    ["that is empty", [{}, { $ref: "#/components/schemas/Order" }]],
  ])("replaces an `allOf` by its schema if its other member is one %s", (_, allOf) => {
    const contract = normalize({ components: { schemas: { Parcel: { allOf } } } });

    expect(contract).toStrictEqual({ components: { schemas: { Parcel: { $ref: "#/components/schemas/Order" } } } });
  });

  it("keeps an `allOf` whose members all have content, and its sibling keywords", () => {
    const members = [{ type: "object" }, { required: ["id"] }];
    const Parcel = { required: ["weight"], allOf: [...members, { example: { id: 1 } }] };

    const contract = normalize({ components: { schemas: { Parcel } } });

    expect(contract).toStrictEqual({
      components: { schemas: { Parcel: { required: ["weight"], allOf: members } } },
    });
  });

  it("refuses an unknown key, which can be a fact or not", () => {
    const document = { paths: { "/orders": { get: { "x-rate": 3 } } } };

    expect(() => normalize(document)).toThrow(
      expect.objectContaining({
        exitCode: exitCode.refusedInput,
        message: expect.stringContaining("Unknown key `x-rate` in the operation at #/paths/~1orders/get"),
      }),
    );
  });
});

function reversed(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed).toReversed();
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, child]) => [key, reversed(child)] as const)
      .toReversed(),
  );
}
