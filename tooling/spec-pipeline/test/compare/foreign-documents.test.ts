import { expect, it } from "vitest";

import { compareDocuments } from "../../src/compare/compare-documents.ts";
import { comparedOf } from "../guard/refusal-of.ts";

/** A document that uses features Lago does not use. The arguments are the parts that can change. */
function foreign({ limit, size, value }: { limit: string; size: string; value: string }): string {
  return `
openapi: 3.0.3
info: {title: Foreign, version: 1.0.0}
x-anchors: {size: &size {type: string, ${size}}}
paths:
  /users/{user-id}:
    get:
      operationId: users#show
      responses: {200: {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/User.Info-2'}}}}}
  /things:batch:
    post:
      requestBody: {content: {application/json: {schema: {type: object, properties: {valueOf: *size}}}}}
      responses: {default: {description: ''}}
  /100%25/{a.b}%:
    get:
      operationId: 100%
      responses: {200: {description: '', content: {application/json: {schema: {type: object, properties: {a%b: *size}}}}}}
components:
  schemas:
    User.Info-2:
      type: object
      properties:
        id: {type: integer, format: int64, maximum: ${limit}}
        kind: {type: integer, enum: [1, ${value}]}
        upload: {type: string, format: binary, nullable: true}
`;
}

/** A document with webhooks only, as OpenAPI 3.1 allows, and without a property that identifies their type. */
function hooks(schema: object): object {
  return {
    openapi: "3.1.0",
    info: { title: "Hooks", version: "1" },
    webhooks: { "Meeting started!": post(schema), "meeting.ended": post({ $ref: "#/components/schemas/A.b" }) },
    components: { schemas: { "A.b": schema } },
  };
}

function post(payload: object): object {
  const requestBody = { content: { "application/json": { schema: payload } } };
  return { post: { requestBody, responses: {} } };
}

it("compares documents of other APIs", async () => {
  const older = foreign({ limit: "9223372036854775806", size: "maxLength: 5", value: "9007199254740993" });
  const newer = foreign({ limit: "9223372036854775807", size: "maxLength: 4", value: "9007199254740992" });

  const { changes } = await compareDocuments(comparedOf(older), comparedOf(newer));

  expect(changes.map(({ message, affected }) => [message, Object.values(affected).flat()])).toEqual([
    ["`User.Info-2.kind` gained `9007199254740992`", ["users#show"]],
    ["`User.Info-2.kind` lost `9007199254740993 (a number)`", ["users#show"]],
    [
      "`User.Info-2.id` is less strict: `maximum` changed from `9223372036854775806` to `9223372036854775807`",
      ["users#show"],
    ],
    [
      "`valueOf` in the request of `post /things:batch` is stricter: `maxLength` changed from `5` to `4`",
      ["post /things:batch"],
    ],
    ["`a%b` in the 200 response of `100%` is stricter: `maxLength` changed from `5` to `4`", ["100%"]],
  ]);
});

it("reports no changes for equal documents", async () => {
  const text = foreign({ limit: "9223372036854775807", size: "maxLength: 5", value: "2" });

  const { changes, isSameDocument } = await compareDocuments(comparedOf(text), comparedOf(`# Words.\n${text}`));

  expect(changes).toEqual([]);
  expect(isSameDocument).toBe(true);
});

it("compares webhooks in a document without paths and in payloads without a type", async () => {
  const older = comparedOf(hooks({ type: "object", properties: { id: { type: "string" }, constructor: true } }));
  const newer = comparedOf(hooks({ type: "object", properties: { id: { type: "integer" }, constructor: true } }));

  const { changes } = await compareDocuments(older, newer);

  expect(changes.map(({ message, affected }) => [message, Object.values(affected).flat()])).toEqual([
    ["`A.b.id` changed from `string` to `number`", ["meeting.ended"]],
    ["`id` in the payload of webhook `Meeting started!` changed from `string` to `number`", ["Meeting started!"]],
  ]);
});
