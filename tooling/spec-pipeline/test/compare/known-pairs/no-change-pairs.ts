import type { JsonObject } from "../../../src/document/json.ts";
import { object } from "../documents.ts";
import { noDifference, type OperationPair, type SchemaPair, taking } from "./known-pair.ts";

const text = { type: "string" };
const list = { type: "array", items: text };
const parameter = (others: JsonObject): JsonObject => ({ name: "field", in: "query", schema: list, ...others });
const inPath = (others: JsonObject): JsonObject => ({
  name: "id",
  in: "path",
  required: true,
  schema: list,
  ...others,
});

/** Explicit values of a parameter that equal the defaults of OpenAPI. */
const aloud: readonly (readonly [what: string, silent: JsonObject, aloud: JsonObject])[] = [
  ["explode of a query", parameter({}), parameter({ explode: true })],
  ["style of a query", parameter({}), parameter({ style: "form" })],
  ["style and explode of a query", parameter({}), parameter({ style: "form", explode: true })],
  [
    "explode of another style",
    parameter({ style: "pipeDelimited" }),
    parameter({ style: "pipeDelimited", explode: false }),
  ],
  ["style of a path", inPath({}), inPath({ style: "simple", explode: false })],
  ["style of a header", parameter({ in: "header" }), parameter({ in: "header", style: "simple", explode: false })],
  ["style of a cookie", parameter({ in: "cookie" }), parameter({ in: "cookie", style: "form", explode: true })],
  ["that it is optional", parameter({}), parameter({ required: false })],
  ["that it is not deprecated", parameter({}), parameter({ deprecated: false })],
  ["what need not be escaped", parameter({}), parameter({ allowReserved: false, allowEmptyValue: false })],
  ["explode of a text", parameter({ schema: text }), parameter({ schema: text, explode: false })],
  ["words and examples", parameter({}), parameter({ description: "Which.", example: ["a"] })],
];

/** Explicit defaults of an operation. */
export const noChangePairs: readonly OperationPair[] = [
  ...aloud.flatMap(([what, silent, said]) => [
    taking(what, [[silent], [said]], []),
    taking(`${what}, the other way`, [[said], [silent]], []),
  ]),
  taking(
    "parameters in another order",
    [
      [parameter({}), inPath({})],
      [inPath({}), parameter({})],
    ],
    [],
  ),
  {
    what: "that an operation is not deprecated, and a body not required",
    older: { requestBody: { content: {} } },
    newer: { deprecated: false, requestBody: { content: {}, required: false } },
    expected: [],
  },
];

/** Schemas that are written differently and mean the same. */
export const sameSchemaPairs: readonly SchemaPair[] = [
  ...noDifference(
    "variants in another order",
    { oneOf: [text, object({ a: text })] },
    { oneOf: [object({ a: text }), text] },
  ),
  ...noDifference(
    "anyOf or oneOf of things that exclude each other",
    { oneOf: [{ type: "number" }, text] },
    { anyOf: [text, { type: "number" }] },
  ),
  ...noDifference("a union of one", { oneOf: [object({ a: text })] }, object({ a: text })),
  ...noDifference(
    "a nullable text",
    { type: ["string", "null"], maxLength: 5 },
    { anyOf: [{ type: "null" }, { type: "string", maxLength: 5 }] },
  ),
  ...noDifference("that it is not nullable", text, { ...text, nullable: false }),
  ...noDifference(
    "other properties of any kind",
    { type: "object", additionalProperties: true },
    { type: "object", additionalProperties: {} },
  ),
  ...noDifference(
    "a constant or an enum of one value",
    { type: "string", const: "a" },
    { type: "string", enum: ["a"] },
  ),
  ...noDifference("values in another order", { enum: ["a", "b"] }, { enum: ["b", "a"] }),
];
