import { describe, expect, it } from "vitest";

import { openResponseEnums } from "../../src/assemble/open-response-enums.ts";
import type { Json, JsonObject } from "../../src/document/json.ts";

const open = { type: "string", "x-open-enum": true };
const states = { type: "string", enum: ["open", "paid"] };

describe("openResponseEnums", () => {
  it("opens an enum in a response, and keeps its other keywords", () => {
    const result = openResponseEnums(api({ received: { ...states, description: "How far it is.", example: "open" } }));

    expect(receivedIn(result)).toStrictEqual({ description: "How far it is.", example: "open", anyOf: [states, open] });
  });

  it("keeps an enum in a request closed", () => {
    const result = openResponseEnums(api({ sent: states }));

    expect(result).toStrictEqual(api({ sent: states }));
  });

  it("keeps a literal closed, because it identifies a variant", () => {
    const literal = { type: "string", enum: ["invoice.created"] };

    expect(receivedIn(openResponseEnums(api({ received: literal })))).toStrictEqual(literal);
  });

  it("keeps an enum inside `not` closed, because open it would exclude any text", () => {
    const other = { type: "string", not: states, "x-open-enum": true };

    expect(receivedIn(openResponseEnums(api({ received: other })))).toStrictEqual(other);
  });

  it("keeps null among the known values", () => {
    const nullable = { type: ["string", "null"], enum: ["open", "paid", null] };

    expect(receivedIn(openResponseEnums(api({ received: nullable })))).toStrictEqual({ anyOf: [nullable, open] });
  });

  it("opens an enum in a webhook", () => {
    const document = { webhooks: { paid: { post: { requestBody: body(states) } } } };

    expect(openResponseEnums(document)).toHaveProperty(
      "webhooks.paid.post.requestBody",
      body({ anyOf: [states, open] }),
    );
  });

  it("opens a shared enum in responses, but not in requests", () => {
    const shared = { $ref: "#/components/schemas/State" };
    const document = api({ sent: shared, received: shared, schemas: { State: states } });

    const result = openResponseEnums(document);

    expect(receivedIn(result)).toStrictEqual({ anyOf: [shared, open] });
    expect(result).toHaveProperty("components.schemas.State", states);
    expect(result).toHaveProperty("paths./orders.post.requestBody", body(shared));
  });

  it("opens an enum schema itself if only responses use it", () => {
    const document = api({ received: { $ref: "#/components/schemas/State" }, schemas: { State: states } });

    expect(openResponseEnums(document)).toHaveProperty("components.schemas.State", { anyOf: [states, open] });
  });

  it("opens the enums inside an object that is both sent and received", () => {
    const shared = { $ref: "#/components/schemas/Order" };
    const document = api({ sent: shared, received: shared, schemas: { Order: { properties: { state: states } } } });

    expect(openResponseEnums(document)).toHaveProperty("components.schemas.Order.properties.state", {
      anyOf: [states, open],
    });
  });
});

function api({
  sent = {},
  received = {},
  schemas = {},
}: {
  sent?: Json;
  received?: Json;
  schemas?: JsonObject;
}): JsonObject {
  return {
    paths: {
      "/orders": { post: { operationId: "createOrder", requestBody: body(sent), responses: { 200: body(received) } } },
    },
    webhooks: {},
    components: { responses: {}, schemas },
  };
}

function body(schema: Json): JsonObject {
  return { content: { "application/json": { schema } } };
}

function receivedIn(document: JsonObject): unknown {
  const { paths } = document as {
    paths: { "/orders": { post: { responses: { 200: { content: { "application/json": { schema: unknown } } } } } } };
  };
  return paths["/orders"].post.responses[200].content["application/json"].schema;
}
