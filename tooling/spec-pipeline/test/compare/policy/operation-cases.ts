import type { Bump } from "../../../src/compare/policy/bump.ts";
import type { Direction } from "../../../src/compare/policy/direction.ts";
import type { ChangeKind } from "../../../src/compare/policy/policy.ts";
import type { JsonObject } from "../../../src/document/json.ts";
import { content } from "../documents.ts";

/** A change of an operation, with the expected result. */
export interface OperationCase {
  readonly kind: ChangeKind;
  readonly direction: Exclude<Direction, "webhook">;
  /** The operation, or undefined if the document lacks it. */
  readonly older: JsonObject | undefined;
  readonly newer: JsonObject | undefined;
  /** The expected message. `@` represents the ID of the operation. */
  readonly message: string;
  readonly severity: Bump;
}

const text = { type: "string" };
const list = { type: "array", items: text };
const json = content(text);
const jsonOrText = { content: { "application/json": { schema: text }, "text/plain": { schema: text } } };
const withHeader = { ...json, headers: { "X-Total": { schema: { type: "integer" } } } };

const query = (parameter: JsonObject): JsonObject => ({
  parameters: [{ name: "field", in: "query", schema: text, ...parameter }],
});
const body = (requestBody: JsonObject): JsonObject => ({ requestBody });
const answers = (responses: JsonObject): JsonObject => ({
  responses: Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [status, { description: "", ...(response as JsonObject) }]),
  ),
});
const accepts = (...schemes: string[]): JsonObject => ({ security: schemes.map((scheme) => ({ [scheme]: [] })) });

export const operationCases: readonly OperationCase[] = [
  {
    kind: "operation-added",
    direction: "request",
    older: undefined,
    newer: {},
    message: "`@` was added: `POST /@`",
    severity: "minor",
  },
  {
    kind: "operation-removed",
    direction: "request",
    older: {},
    newer: undefined,
    message: "`@` was removed: `POST /@`",
    severity: "major",
  },
  {
    kind: "operation-moved",
    direction: "request",
    older: { method: "put", path: "/old" },
    newer: { method: "patch", path: "/new" },
    message: "`@` moved from `PUT /old` to `PATCH /new`",
    severity: "major",
  },
  {
    kind: "required-parameter-added",
    direction: "request",
    older: {},
    newer: query({ required: true }),
    message: "Query parameter `field` of `@` was added and is required",
    severity: "major",
  },
  {
    kind: "optional-parameter-added",
    direction: "request",
    older: {},
    newer: query({}),
    message: "Query parameter `field` of `@` was added and is optional",
    severity: "minor",
  },
  {
    kind: "parameter-removed",
    direction: "request",
    older: query({}),
    newer: {},
    message: "Query parameter `field` of `@` was removed",
    severity: "major",
  },
  {
    kind: "required-request-body-added",
    direction: "request",
    older: {},
    newer: body({ required: true, ...json }),
    message: "The request of `@` was added and is required",
    severity: "major",
  },
  {
    kind: "optional-request-body-added",
    direction: "request",
    older: {},
    newer: body(json),
    message: "The request of `@` was added and is optional",
    severity: "minor",
  },
  {
    kind: "request-body-removed",
    direction: "request",
    older: body(json),
    newer: {},
    message: "The request of `@` was removed",
    severity: "major",
  },
  {
    kind: "media-type-added",
    direction: "request",
    older: body(json),
    newer: body(jsonOrText),
    message: "The request of `@` is also available as `text/plain`",
    severity: "minor",
  },
  {
    kind: "media-type-removed",
    direction: "request",
    older: body(jsonOrText),
    newer: body(json),
    message: "The request of `@` is no longer available as `text/plain`",
    severity: "major",
  },
  {
    kind: "response-added",
    direction: "response",
    older: answers({ 200: json }),
    newer: answers({ 200: json, 404: json }),
    message: "The 404 response of `@` was added",
    severity: "minor",
  },
  {
    kind: "response-removed",
    direction: "response",
    older: answers({ 200: json, 404: json }),
    newer: answers({ 200: json }),
    message: "The 404 response of `@` was removed",
    severity: "major",
  },
  {
    kind: "response-body-added",
    direction: "response",
    older: answers({ 200: {} }),
    newer: answers({ 200: json }),
    message: "The 200 response of `@` now has a body",
    severity: "minor",
  },
  {
    kind: "response-body-removed",
    direction: "response",
    older: answers({ 200: json }),
    newer: answers({ 200: {} }),
    message: "The 200 response of `@` no longer has a body",
    severity: "major",
  },
  {
    kind: "header-added",
    direction: "response",
    older: answers({ 200: json }),
    newer: answers({ 200: withHeader }),
    message: "200 response header `X-Total` of `@` was added",
    severity: "minor",
  },
  {
    kind: "header-removed",
    direction: "response",
    older: answers({ 200: withHeader }),
    newer: answers({ 200: json }),
    message: "200 response header `X-Total` of `@` was removed",
    severity: "major",
  },
  {
    kind: "media-type-added",
    direction: "response",
    older: answers({ 200: json }),
    newer: answers({ 200: jsonOrText }),
    message: "The 200 response of `@` is also available as `text/plain`",
    severity: "minor",
  },
  {
    kind: "media-type-removed",
    direction: "response",
    older: answers({ 200: jsonOrText }),
    newer: answers({ 200: json }),
    message: "The 200 response of `@` is no longer available as `text/plain`",
    severity: "major",
  },
  {
    kind: "serialization-changed",
    direction: "request",
    older: query({ schema: list }),
    newer: query({ schema: list, explode: false }),
    message: "Query parameter `field` of `@` is serialized differently: `explode` changed from `true` to `false`",
    severity: "major",
  },
  {
    kind: "security-tightened",
    direction: "request",
    older: accepts("token", "key"),
    newer: accepts("token"),
    message: "The API no longer accepts some credentials: `key`",
    severity: "major",
  },
  {
    kind: "security-loosened",
    direction: "request",
    older: accepts("token"),
    newer: accepts("token", "key"),
    message: "The API accepts additional credentials, or requires fewer: `key`",
    severity: "minor",
  },
];
