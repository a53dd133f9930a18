import type { Json, JsonObject } from "../../../src/document/json.ts";
import { object } from "../documents.ts";
import { noDifference, type SchemaPair } from "./known-pair.ts";

const text = { type: "string" };
const list = { type: "array", items: text };
const integer = { type: "integer" };
const map = { type: "object" };
/** An object that requires a name if another name is missing. */
const needing = (name: string): JsonObject => ({
  ...object({}),
  if: { required: ["a"] },
  else: { required: [name] },
});

/** Pairs in which the newer schema allows less. In reverse, it allows more. */
const tightened: readonly (readonly [what: string, older: JsonObject, newer: JsonObject])[] = [
  ["a maximum that becomes exclusive", { ...integer, maximum: 5 }, { ...integer, exclusiveMaximum: 5 }],
  ["an exclusive maximum above the maximum", { ...integer, exclusiveMaximum: 9 }, { ...integer, maximum: 5 }],
  ["a minimum", integer, { ...integer, exclusiveMinimum: 0 }],
  ["a stricter of two bounds", { ...integer, minimum: 1 }, { ...integer, minimum: 1, exclusiveMinimum: 4 }],
  ["a multiple", integer, { ...integer, multipleOf: 5 }],
  ["unique members", list, { ...list, uniqueItems: true }],
  ["a minimum number of items", list, { ...list, minItems: 1 }],
  ["a maximum number of properties", map, { ...map, maxProperties: 3 }],
  ["no other properties", object({}), { ...object({}), additionalProperties: false }],
  [
    "a property that requires another",
    object({ card: text }),
    { ...object({ card: text }), dependentRequired: { card: ["code"] } },
  ],
  [
    "a property that requires two others",
    { ...object({ card: text }), dependentRequired: { card: ["code"] } },
    { ...object({ card: text }), dependentRequired: { card: ["code", "name"] } },
  ],
  ["a negated schema", text, { ...text, not: { pattern: "^a" } }],
  ["a condition", object({}), needing("b")],
  ["a schema that a list must contain", list, { ...list, contains: { const: "a" } }],
  ["a rule for names", map, { ...map, propertyNames: { pattern: "^a" } }],
  ["a schema that depends on a property", object({}), { ...object({}), dependentSchemas: { a: { required: ["b"] } } }],
  ["an encoding", text, { ...text, contentEncoding: "base64" }],
  ["a media type of a text", text, { ...text, contentMediaType: "application/json" }],
  ["a required property that is not declared", object({}), object({}, ["other"])],
  [
    "no other items",
    { type: "array", prefixItems: [text] },
    { type: "array", prefixItems: [text], unevaluatedItems: false },
  ],
];

/** Pairs in which the newer schema allows something else. */
const changed: readonly (readonly [what: string, older: JsonObject, newer: JsonObject])[] = [
  ["another multiple", { ...integer, multipleOf: 5 }, { ...integer, multipleOf: 3 }],
  ["another condition", { ...text, not: { const: "a" } }, { ...text, not: { const: "b" } }],
  ["another consequence of a condition", needing("b"), needing("c")],
  [
    "another number of contained items",
    { ...list, contains: text, minContains: 1 },
    { ...list, contains: text, minContains: 2 },
  ],
  [
    "another required property",
    { ...object({}), dependentRequired: { card: ["code"] } },
    { ...object({}), dependentRequired: { card: ["name"] } },
  ],
  [
    "another pattern for names",
    { ...map, patternProperties: { "^a": text } },
    { ...map, patternProperties: { "^b": text } },
  ],
];

const none: readonly (readonly [what: string, one: Json, other: Json])[] = [
  ["a length without effect", text, { ...text, minLength: 0 }],
  ["a minimum of items without effect", list, { ...list, minItems: 0 }],
  ["a minimum of properties without effect", object({}), { ...object({}), minProperties: 0 }],
  ["items that need not be unique", list, { ...list, uniqueItems: false }],
  [
    "a maximum above an exclusive one",
    { ...integer, exclusiveMaximum: 5 },
    { ...integer, exclusiveMaximum: 5, maximum: 9 },
  ],
  ["a length of a number", integer, { ...integer, maxLength: 5 }],
  [
    "a condition that is written elsewhere",
    { ...text, not: { enum: ["a", "b"] } },
    { ...text, not: { enum: ["b", "a"] } },
  ],
  [
    "a minimum of one contained item",
    { ...list, contains: { const: "a" } },
    { ...list, contains: { const: "a" }, minContains: 1 },
  ],
  ["a rule for names without effect", map, { ...map, propertyNames: {} }],
];

export const constraintPairs: readonly SchemaPair[] = [
  ...tightened.flatMap(([what, older, newer]) => [
    {
      what,
      older,
      newer,
      sent: ["major constraint-tightened field"],
      received: ["minor constraint-tightened field"],
    },
    {
      what: `${what}, no more`,
      older: newer,
      newer: older,
      sent: ["minor constraint-loosened field"],
      received: ["major constraint-loosened field"],
    },
  ]),
  ...changed.map(([what, older, newer]) => ({
    what,
    older,
    newer,
    sent: ["major constraint-changed field"],
    received: ["major constraint-changed field"],
  })),
  ...none.flatMap(([what, one, other]) => noDifference(what, one, other)),
  {
    what: "a text with a length that becomes a number",
    older: { ...text, maxLength: 5 },
    newer: integer,
    sent: ["major type-changed field"],
    received: ["major type-changed field"],
  },
];
