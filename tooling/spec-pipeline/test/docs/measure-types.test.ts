import { describe, expect, it } from "vitest";

import type { Json, JsonObject } from "../../src/document/json.ts";
import { measureTypes } from "../../src/docs/measure-types.ts";
import { orderDocument } from "./documents.ts";

const names = { typeNames: new Map(), typeTexts: new Map() };

describe("measureTypes", () => {
  it("finds nothing missing if everything has a text", async () => {
    const types = await measureTypes(orderDocument({ Order: order({ note: { type: "string", ...words } }) }), names);

    expect(types).toStrictEqual({
      // Every document also has the types of dates and decimals, and the code of errors.
      declarations: { done: 6, all: 6 },
      members: { done: 1, all: 1 },
      // The path, the schema and the response.
      places: { done: 3, all: 3 },
      missing: [],
    });
  });

  it.each<[string, JsonObject]>([
    ["a field", { type: "string" }],
    ["a field with only an example", { type: "string", example: "x" }],
    ["a reference, regardless of the text of its target", { $ref: "#/components/schemas/Buyer" }],
    ["a union of a reference and any text", { anyOf: [{ $ref: "#/components/schemas/Buyer" }, { type: "string" }] }],
  ])("names %s", async (_, buyer) => {
    const document = orderDocument({ Order: order({ id, buyer }), Buyer: order({ id, name: id }) });

    expect(await missingIn(document)).toStrictEqual(["Order.buyer"]);
  });

  it("accepts the text next to a reference", async () => {
    const buyer = { $ref: "#/components/schemas/Buyer", ...words };
    const document = orderDocument({ Order: order({ buyer }), Buyer: { type: "string", ...words } });

    expect(await missingIn(document)).toStrictEqual([]);
  });

  it("names a type, including an enum", async () => {
    const state = { type: "string", enum: ["open", "paid"] };

    const missing = await missingIn(orderDocument({ Order: { type: "object", properties: { state } } }));

    expect(missing).toStrictEqual(["Order", "OrderState", "Order.state", "components.schemas.Order"]);
  });

  it("accepts a type's own text", async () => {
    const document = orderDocument({ Order: { type: "object", properties: { id } } });

    const { missing } = await measureTypes(document, { ...names, typeTexts: new Map([["Order", "What is bought."]]) });

    expect(missing).toStrictEqual(["components.schemas.Order"]);
  });

  it("names the contents of envelopes and inline bodies, and parameters and headers", async () => {
    const document = orderDocument(
      { Order: order({ order: { $ref: "#/components/schemas/OrderObject" } }), OrderObject: order({}) },
      {
        parameters: [{ name: "path", in: "query", schema: { type: "string" } }],
        responses: {
          200: {
            headers: { "X-Left": { schema: { type: "integer" } } },
            content: { "application/json": { schema: { properties: { note: { type: "string" } } } } },
          },
        },
      },
    );

    expect(await missingIn(document)).toStrictEqual([
      "OrderGetQuery.path",
      "components.schemas.Order.order",
      "operations.findOrder.parameters.query.path",
      "operations.findOrder.responses.200",
      "operations.findOrder.responses.200.headers.X-Left",
      "operations.findOrder.responses.200.content.application/json.note",
    ]);
  });

  it("names a webhook without a title, by its type", async () => {
    const webhook = { operationId: "order_made", responses: {}, ...payload() };

    const missing = await missingIn({
      ...orderDocument({ Order: order({}) }),
      webhooks: { order_made: { post: webhook } },
    });

    expect(missing).toContain('WebhookEvents["order.made"]');
  });

  it("requires no text if a response is declared elsewhere with its text", async () => {
    const document = orderDocument(
      { Order: order({}) },
      { responses: { 404: { $ref: "#/components/responses/NotFound" } } },
    );
    const components = document["components"] as JsonObject; // As: created above.

    expect(
      await missingIn({ ...document, components: { ...components, responses: { NotFound: { ...words } } } }),
    ).toStrictEqual([]);
  });
});

const words: JsonObject = { description: "What somebody wants." };
const id: JsonObject = { type: "string", ...words };

function order(properties: Readonly<Record<string, Json>>): JsonObject {
  return { type: "object", ...words, properties };
}

function payload(): JsonObject {
  const properties = { webhook_type: { type: "string", enum: ["order.made"] } };
  return { requestBody: { content: { "application/json": { schema: { type: "object", properties } } } } };
}

async function missingIn(document: JsonObject): Promise<readonly string[]> {
  const { missing } = await measureTypes(document, names);
  return missing;
}
