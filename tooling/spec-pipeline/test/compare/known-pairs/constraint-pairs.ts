import type { Json, JsonObject } from "../../../src/document/json.ts";
import { object } from "../documents.ts";
import { noDifference, type SchemaPair } from "./known-pair.ts";

const text = { type: "string" };
const list = { type: "array", items: text };
const integer = { type: "integer" };
const map = { type: "object" };
/** An object that has to have a name where it does not have another. */
const needing = (name: string): JsonObject => ({
  ...object({}),
  if: { required: ["a"] },
  else: { required: [name] },
});

/** What is allowed less than before; the other way around it is allowed more. */
const tightened: readonly (readonly [what: string, older: JsonObject, newer: JsonObject])[] = [
  ["a maximum that becomes exclusive", { ...integer, maximum: 5 }, { ...integer, exclusiveMaximum: 5 }],
  ["an exclusive maximum above the maximum", { ...integer, exclusiveMaximum: 9 }, { ...integer, maximum: 5 }],
  ["a minimum", integer, { ...integer, exclusiveMinimum: 0 }],
  ["a stricter of two bounds", { ...integer, minimum: 1 }, { ...integer, minimum: 1, exclusiveMinimum: 4 }],
  ["a multiple", integer, { ...integer, multipleOf: 5 }],
  ["unique members", list, { ...list, uniqueItems: true }],
  ["a least number of members", list, { ...list, minItems: 1 }],
  ["a greatest number of properties", map, { ...map, maxProperties: 3 }],
  ["no other properties", object({}), { ...object({}), additionalProperties: false }],
  [
    "a property that needs another",
    object({ card: text }),
    { ...object({ card: text }), dependentRequired: { card: ["code"] } },
  ],
  [
    "a property that needs two others",
    { ...object({ card: text }), dependentRequired: { card: ["code"] } },
    { ...object({ card: text }), dependentRequired: { card: ["code", "name"] } },
  ],
  ["what it must not be", text, { ...text, not: { pattern: "^a" } }],
  ["a condition", object({}), needing("b")],
  ["what a list must contain", list, { ...list, contains: { const: "a" } }],
  ["a rule for names", map, { ...map, propertyNames: { pattern: "^a" } }],
  ["a schema that goes with a property", object({}), { ...object({}), dependentSchemas: { a: { required: ["b"] } } }],
  ["an encoding", text, { ...text, contentEncoding: "base64" }],
  ["a media type of a text", text, { ...text, contentMediaType: "application/json" }],
  ["a name that is required and not declared", object({}), object({}, ["other"])],
  [
    "no other members",
    { type: "array", prefixItems: [text] },
    { type: "array", prefixItems: [text], unevaluatedItems: false },
  ],
];

/** What is allowed is something else than before. */
const changed: readonly (readonly [what: string, older: JsonObject, newer: JsonObject])[] = [
  ["another multiple", { ...integer, multipleOf: 5 }, { ...integer, multipleOf: 3 }],
  ["another condition", { ...text, not: { const: "a" } }, { ...text, not: { const: "b" } }],
  ["another consequence of a condition", needing("b"), needing("c")],
  [
    "another number of what a list contains",
    { ...list, contains: text, minContains: 1 },
    { ...list, contains: text, minContains: 2 },
  ],
  [
    "another property that is needed",
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
  ["a length that says nothing", text, { ...text, minLength: 0 }],
  ["a number of members that says nothing", list, { ...list, minItems: 0 }],
  ["a number of properties that says nothing", object({}), { ...object({}), minProperties: 0 }],
  ["members that need not be unique", list, { ...list, uniqueItems: false }],
  [
    "a maximum above an exclusive one",
    { ...integer, exclusiveMaximum: 5 },
    { ...integer, exclusiveMaximum: 5, maximum: 9 },
  ],
  ["a length of what is no text", integer, { ...integer, maxLength: 5 }],
  [
    "a condition that is written elsewhere",
    { ...text, not: { enum: ["a", "b"] } },
    { ...text, not: { enum: ["b", "a"] } },
  ],
  [
    "that one member at least has to fit",
    { ...list, contains: { const: "a" } },
    { ...list, contains: { const: "a" }, minContains: 1 },
  ],
  ["a rule for names that all names follow", map, { ...map, propertyNames: {} }],
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
