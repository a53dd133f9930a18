import { describe, expect, it } from "vitest";

import type { Json, JsonObject } from "../../src/document/json.ts";
import { applyGlossary } from "../../src/glossary/apply-glossary.ts";
import { readGlossary } from "../../src/glossary/glossary.ts";

const city: JsonObject = { names: ["city"], description: "Town of the address.", example: "Köln" };

describe("applyGlossary", () => {
  it("fills in what a property at any depth lacks", () => {
    const address = { type: "object", properties: { city: { type: "string" } } };
    const schema = { allOf: [{ type: "array", items: address }] };

    const { document } = applyGlossary(orders(schema), glossary({ properties: [city] }));

    expect(document).toHaveProperty("components.schemas.Order.allOf.0.items.properties.city", {
      type: "string",
      description: "Town of the address.",
      example: "Köln",
    });
  });

  it("keeps what a property already has, even a null example", () => {
    const schema = { properties: { city: { type: ["string", "null"], description: "Where to go.", example: null } } };

    const { document, unused } = applyGlossary(orders(schema), glossary({ properties: [city] }));

    expect(document).toStrictEqual(orders(schema));
    expect(unused).toStrictEqual([]);
  });

  it("adds a description to a reference, but leaves the example to its target", () => {
    const reference = { $ref: "#/components/schemas/City" };

    const { document } = applyGlossary(orders({ properties: { city: reference } }), glossary({ properties: [city] }));

    expect(document).toStrictEqual(
      orders({ properties: { city: { ...reference, description: "Town of the address." } } }),
    );
  });

  it("distinguishes references by their target", () => {
    const reference = { $ref: "#/components/schemas/City" };
    const entry: JsonObject = { names: ["to", "from"], when: reference, description: "Where to go." };
    const schema = { properties: { to: reference, from: { $ref: "#/components/schemas/Station" } } };

    const { document } = applyGlossary(orders(schema), glossary({ properties: [entry] }));

    expect(document).toStrictEqual(
      orders({ properties: { ...schema.properties, to: { ...reference, description: "Where to go." } } }),
    );
  });

  it("takes each keyword from the first entry whose conditions the schema meets", () => {
    const rate: JsonObject[] = [
      { names: ["rate"], when: { type: "string" }, example: "19.0" },
      { names: ["rate"], description: "In percent." },
      { names: ["rate"], when: { type: "number" }, example: 19 },
    ];
    const schema = { properties: { rate: { type: ["number", "null"] } } };

    const { document } = applyGlossary(orders(schema), glossary({ properties: rate }));

    expect(document).toHaveProperty("components.schemas.Order.properties.rate", {
      type: ["number", "null"],
      description: "In percent.",
      example: 19,
    });
  });

  it("adds a description to a response, unless it has one or is a reference", () => {
    const responses = { 200: {}, 404: { description: "No such order." }, 422: { $ref: "#/components/responses/Bad" } };
    const paths = { "/orders": { get: { responses } } };

    const { document } = applyGlossary({ paths }, glossary({ response: "Done." }));

    expect(document).toStrictEqual({
      paths: { "/orders": { get: { responses: { ...responses, 200: { description: "Done." } } } } },
    });
  });

  it("adds the description to a parameter, and the example to its schema", () => {
    const parameter = { name: "page", in: "query", schema: { type: "integer" } };
    const entry = { names: ["page"], when: { in: "query" }, description: "Counted from 1.", example: 1 };

    const { document } = applyGlossary(
      { paths: { "/orders": { get: { parameters: [parameter] } } } },
      glossary({ parameters: [entry] }),
    );

    expect(document).toHaveProperty("paths./orders.get.parameters.0", {
      ...parameter,
      description: "Counted from 1.",
      schema: { type: "integer", example: 1 },
    });
  });

  it("takes the first entry whose schema or property contains the place", () => {
    const code = { type: "string" };
    const schema = { properties: { code, metric: { properties: { code } } } };
    const properties = [
      { names: ["code"], within: ["metric"], description: "Code of the metric." },
      { names: ["code"], within: ["Order"], description: "Code of the order." },
    ];

    const { document, unused } = applyGlossary(orders(schema), glossary({ properties }));

    expect(document).toStrictEqual(
      orders({
        properties: {
          code: { ...code, description: "Code of the order." },
          metric: { properties: { code: { ...code, description: "Code of the metric." } } },
        },
      }),
    );
    expect(unused).toStrictEqual([]);
  });

  it("inserts the word for the nearest object, and adds no description if the object has no word", () => {
    const id = { type: "string" };
    const schemas = { Order: { properties: { id, buyer: { properties: { id } } } }, Ghost: { properties: { id } } };
    const properties = [{ names: ["id"], description: "ID of the {object}.", example: "7" }];

    const { document } = applyGlossary(
      { components: { schemas } },
      glossary({ objects: { Order: "order", buyer: "customer" }, properties }),
    );

    const named = (object: string): JsonObject => ({ ...id, description: `ID of the ${object}.`, example: "7" });
    expect(document).toStrictEqual({
      components: {
        schemas: {
          Order: { properties: { id: named("order"), buyer: { properties: { id: named("customer") } } } },
          Ghost: { properties: { id: { ...id, example: "7" } } },
        },
      },
    });
  });

  it("names the object of a parameter after the path segment in front of it", () => {
    const parameter = { name: "id", in: "path", required: true, schema: { type: "string" } };
    const paths = { "/orders/{id}/lines": { parameters: [parameter] } };

    const { document } = applyGlossary(
      { paths },
      glossary({
        objects: { orders: "order", lines: "line" },
        parameters: [{ names: ["id"], description: "ID of the {object}." }],
      }),
    );

    expect(document).toHaveProperty(
      ["paths", "/orders/{id}/lines", "parameters", "0", "description"],
      "ID of the order.",
    );
  });

  it("reports an object whose word no text uses", () => {
    const { unused } = applyGlossary(orders({}), glossary({ objects: { Order: "order" } }));

    expect(unused).toStrictEqual([
      "spec/glossary.yaml, `objects`: no text uses the word for `Order`. Fix or delete it.",
    ]);
  });

  it("reports an entry that fits nothing", () => {
    const schema = { properties: { city: { type: "string" } } };

    const { unused } = applyGlossary(
      orders(schema),
      glossary({
        properties: [
          { ...city, names: ["city", "town"] },
          { ...city, when: { type: "integer" } },
        ],
      }),
    );

    expect(unused).toStrictEqual([
      "spec/glossary.yaml, entry 1 of `properties`: nothing named `town` uses it. Fix or delete it.",
      "spec/glossary.yaml, entry 2 of `properties`: nothing named `city` uses it. Fix or delete it.",
    ]);
  });
});

describe("readGlossary", () => {
  it("reads a missing file as an empty glossary", () => {
    expect(readGlossary(null)).toEqual({ objects: new Map(), properties: [], parameters: [] });
  });

  it.each<[string, Json]>([
    ["the file", []],
    ["the file", { things: [] }],
    ["`objects`", { objects: [] }],
    ["`properties`", { properties: {} }],
    ["entry 1 of `properties`", { properties: [{ ...city, within: "Order" }] }],
    ["entry 1 of `properties`", { properties: [{ names: [], description: "Something." }] }],
    ["entry 1 of `properties`", { properties: [{ names: ["city"] }] }],
    ["entry 1 of `properties`", { properties: [{ ...city, description: 3 }] }],
    ["entry 2 of `parameters`", { parameters: [city, { ...city, where: {} }] }],
  ])("refuses %s if it is malformed", (where, value) => {
    expect(() => readGlossary(value)).toThrow(`spec/glossary.yaml: ${where} cannot be read`);
  });
});

function orders(schema: JsonObject): JsonObject {
  return { components: { schemas: { Order: schema } } };
}

function glossary(value: JsonObject): ReturnType<typeof readGlossary> {
  return readGlossary(value);
}
