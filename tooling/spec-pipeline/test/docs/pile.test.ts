import { describe, expect, it } from "vitest";

import type { Json, JsonObject } from "../../src/document/json.ts";
import { dealIntoPiles } from "../../src/docs/pile.ts";

const document: JsonObject = {
  tags: ["add_ons", "orders", "taxes", "customers", "webhooks"].map((name) => ({ name })),
  paths: {
    "/orders": { get: operation("orders", "OrderObject", "Shelf", "Money"), parameters: [] },
    "/add_ons": { get: operation("add_ons", "Shelf", "Money") },
    "/taxes": { get: operation("taxes", "TaxObject", "Money") },
    "/customers": { get: operation("customers", "Money") },
  },
  webhooks: { paid: { post: { requestBody: answer("Receipt") } } },
  components: {
    schemas: {
      OrderObject: { properties: { line: { $ref: "#/components/schemas/Line" } } },
      TaxObject: {},
      TaxesPaginated: {},
      AddOnObject: {},
      Ordering: {},
      Line: {},
      Shelf: {},
      Money: {},
      Receipt: {},
    },
  },
};

describe("dealIntoPiles", () => {
  it.each([
    ["an operation", ["paths", "/orders", "get"], "orders"],
    ["a parameter of a whole path", ["paths", "/orders", "parameters", 0], "orders"],
    ["a webhook", ["webhooks", "paid", "post"], "webhooks"],
    ["a tag", ["tags", 2], "taxes"],
    ["a schema whose name begins with a tag", ["components", "schemas", "AddOnObject"], "add_ons"],
    ["a schema whose name begins with a tag's plural", ["components", "schemas", "TaxesPaginated"], "taxes"],
    ["a schema whose name only resembles a tag", ["components", "schemas", "Ordering"], "shared"],
    ["a schema that one tag uses", ["components", "schemas", "Line", "properties", "x"], "orders"],
    ["a schema that two tags use equally", ["components", "schemas", "Shelf"], "add_ons"],
    ["a schema that many tags use equally", ["components", "schemas", "Money"], "shared"],
    ["a schema that only a webhook uses", ["components", "schemas", "Receipt"], "webhooks"],
  ])("deals %s", (_, location, pile) => {
    expect(dealIntoPiles(document)(location)).toBe(pile);
  });
});

function operation(tag: string, ...schemas: string[]): JsonObject {
  return { tags: [tag], responses: Object.fromEntries(schemas.map((name, index) => [200 + index, answer(name)])) };
}

function answer(name: string): Json {
  return { content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } } };
}
