import { describe, expect, it } from "vitest";

import type { Json, JsonObject } from "../../src/document/json.ts";
import { fillInErrors } from "../../src/errors/fill-in-errors.ts";
import { referToSharedErrors, writeOutErrors } from "../../src/errors/write-out-errors.ts";
import type { Recording } from "../../src/evidence/recording.ts";

describe("fillInErrors", () => {
  it("takes the details from a recording that names a field of the request", () => {
    const answers = [
      answer("POST /orders", 422, { code: "validation_errors", error_details: { ghost: ["text"] } }),
      answer("POST /orders", 422, {
        code: "validation_errors",
        error_details: { plan: ["not_found"], note: ["long"] },
      }),
      answer("POST /orders", 422, { code: "validation_errors", error_details: { note: ["value_is_too_long"] } }),
    ];

    expect(exampleOf("post", "/orders", "422", answers)).toStrictEqual({
      status: 422,
      error: "Unprocessable Entity",
      code: "validation_errors",
      error_details: { note: ["value_is_too_long"] },
    });
  });

  it.each<[string, string, JsonObject | undefined]>([
    ["post", "/orders", { note: ["value_is_mandatory"] }],
    ["put", "/orders/{order_id}", { code: ["value_already_exist"] }],
    ["delete", "/orders/{order_id}", undefined],
  ])("without a recording, names a field of %s on %s, if any", (method, path, details) => {
    expect(exampleOf(method, path, "422", [])).toStrictEqual({
      status: 422,
      error: "Unprocessable Entity",
      code: "validation_errors",
      ...(details && { error_details: details }),
    });
  });

  it.each<[string, string, readonly Recording[]]>([
    ["that was recorded for the last object of the path", "line_not_found", [notFound("order"), notFound("line")]],
    ["of an object with a longer name", "order_line_not_found", [notFound("order"), notFound("order_line")]],
    ["that was recorded for another object", "order_not_found", [notFound("order")]],
    ["of the last object of the path, without a recording", "line_not_found", []],
  ])("sets the code of a 404 example to the one %s", (_, code, answers) => {
    expect(exampleOf("get", "/orders/{order_id}/lines/{line_id}", "404", answers)).toMatchObject({ status: 404, code });
  });

  it.each<[string, string, readonly Recording[]]>([
    ["that was recorded", "feature_unavailable", [forbidden("GET /orders/{order_id}", "feature_unavailable")]],
    [
      "of the same permission",
      "read_action_not_allowed_for_shop",
      [forbidden("GET /orders", "read_action_not_allowed_for_shop")],
    ],
    ["of the resource, without a recording", "read_action_not_allowed_for_order", []],
  ])("sets the code of a 403 example to the one %s", (_, code, answers) => {
    expect(exampleOf("get", "/orders/{order_id}", "403", answers)).toMatchObject({ status: 403, code });
  });

  it("completes the example of an overlay without adding other details", () => {
    const own = { error_details: { coupon: ["coupon_is_not_reusable"] } };

    expect(exampleOf("post", "/orders", "422", [], own)).toStrictEqual({
      status: 422,
      error: "Unprocessable Entity",
      code: "validation_errors",
      ...own,
    });
  });

  it("keeps the reference if the example equals that of the shared response, or if no example is known", () => {
    const filled = fillInErrors(writeOutErrors(document()), [notFound("customer")]);

    expect(filled).toHaveProperty(["paths", "/orders/{order_id}/lines/{line_id}", "get", "responses"], {
      "404": { $ref: "#/components/responses/NotFound" },
      "405": { $ref: "#/components/responses/NotAllowed" },
    });
  });

  it("changes nothing except examples", () => {
    const filled = fillInErrors(writeOutErrors(document()), [notFound("line")]);

    expect(referToSharedErrors(filled)).toStrictEqual(document());
  });
});

function exampleOf(
  method: string,
  path: string,
  status: string,
  answers: readonly Recording[],
  own?: JsonObject,
): unknown {
  const writtenOut = writeOutErrors(document());
  const written = (writtenOut as never as Document).paths[path]?.[method]?.responses[status];
  if (own && written) written.content["application/json"].example = own;
  const filled = fillInErrors(writtenOut, answers) as never as Document;
  return filled.paths[path]?.[method]?.responses[status]?.content["application/json"].example;
}

type Media = { schema: Json; example?: Json };

type Document = {
  paths: Record<string, Record<string, { responses: Record<string, { content: { "application/json": Media } }> }>>;
};

const names = { 403: "Forbidden", 404: "NotFound", 405: "NotAllowed", 422: "Unprocessable" } as const;

function to(...statuses: (keyof typeof names)[]): JsonObject {
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${names[status]}` }]));
}

function body(schema: JsonObject): JsonObject {
  return { content: { "application/json": { schema: { properties: { order: schema } } } } };
}

function document(): JsonObject {
  const newOrder = { required: ["plan_code", "note"], properties: { plan_code: {}, note: {}, plan: {} } };
  return {
    paths: {
      "/orders": { post: { requestBody: body(newOrder), responses: to(422) } },
      "/orders/{order_id}": {
        get: { responses: to(403) },
        put: { requestBody: body({ properties: { code: {} } }), responses: to(422) },
        delete: { responses: to(422) },
      },
      "/orders/{order_id}/lines/{line_id}": { get: { responses: to(404, 405) } },
    },
    components: {
      responses: {
        Forbidden: shared("Forbidden"),
        NotFound: shared("NotFound", { status: 404, error: "Not Found", code: "customer_not_found" }),
        NotAllowed: shared("NotAllowed"),
        Unprocessable: shared("Unprocessable"),
      },
    },
  };
}

function shared(name: string, example?: JsonObject): JsonObject {
  const schema = { $ref: `#/components/schemas/Error${name}` };
  return { description: `${name}.`, content: { "application/json": { schema, ...(example && { example }) } } };
}

function answer(subject: string, status: number, sent: Json): Recording {
  return { kind: "answer", version: "1.51.0", subject, status, body: sent, place: "a:1" };
}

function notFound(object: string): Recording {
  return answer("GET /orders/{order_id}/lines/{line_id}", 404, { code: `${object}_not_found` });
}

function forbidden(subject: string, code: string): Recording {
  return answer(subject, 403, { code });
}
