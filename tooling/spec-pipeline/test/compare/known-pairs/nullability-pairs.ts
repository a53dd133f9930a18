import type { Json, JsonObject } from "../../../src/document/json.ts";
import { object } from "../documents.ts";
import type { SchemaPair } from "./known-pair.ts";

const text = { type: "string" };
const number = { type: "number" };
const nothing = { type: "null" };
const owner = object({ name: text });
const list = (items: Json): JsonObject => ({ type: "array", items });
const map = (member: Json): JsonObject => ({ type: "object", additionalProperties: member });
const either = (...schemas: Json[]): JsonObject => ({ oneOf: schemas });
const orNull = (schema: JsonObject): JsonObject => ({ ...schema, type: [schema["type"] ?? "object", "null"] });

const lost = ["major type-changed field"];

export const nullabilityPairs: readonly SchemaPair[] = [
  {
    what: "an object that is only null now",
    older: either(owner, nothing),
    newer: nothing,
    sent: lost,
    received: lost,
  },
  { what: "a nullable object that is only null now", older: orNull(owner), newer: nothing, sent: lost, received: lost },
  { what: "a list that is only null now", older: orNull(list(text)), newer: nothing, sent: lost, received: lost },
  { what: "a text that is only null now", older: orNull(text), newer: nothing, sent: lost, received: lost },
  {
    what: "values that are only null now",
    older: { enum: ["a", "b", null] },
    newer: { const: null },
    sent: lost,
    received: lost,
  },
  {
    what: "an object or a text that is only a text",
    older: either(owner, text),
    newer: text,
    sent: lost,
    received: lost,
  },
  {
    what: "a list or a text that is only a text",
    older: either(list(text), text),
    newer: text,
    sent: lost,
    received: lost,
  },
  {
    what: "an object or a list that is only a list",
    older: either(owner, list(text)),
    newer: list(text),
    sent: lost,
    received: lost,
  },
  {
    what: "members of a list that are only null now",
    older: list(either(owner, nothing)),
    newer: list(nothing),
    sent: ["major type-changed field.[]"],
    received: ["major type-changed field.[]"],
  },
  {
    what: "members of a map that are only null now",
    older: map(either(owner, nothing)),
    newer: map(nothing),
    sent: ["major type-changed field.[key]"],
    received: ["major type-changed field.[key]"],
  },
  {
    what: "a property of a property that is only null now",
    older: object({ owner: either(owner, nothing) }),
    newer: object({ owner: nothing }),
    sent: ["major type-changed field.owner"],
    received: ["major type-changed field.owner"],
  },
  {
    what: "a text or a number that is only a text",
    older: either(text, number),
    newer: text,
    sent: ["major type-narrowed field"],
    received: ["minor type-narrowed field"],
  },
  {
    what: "a field that was only null and can be an object now",
    older: nothing,
    newer: either(owner, nothing),
    sent: ["minor type-widened field"],
    received: ["major type-widened field"],
  },
  {
    what: "an object that becomes nullable",
    older: owner,
    newer: either(owner, nothing),
    sent: ["minor became-nullable field"],
    received: ["major became-nullable field"],
  },
  {
    what: "a list that is no longer nullable",
    older: orNull(list(text)),
    newer: list(text),
    sent: ["major no-longer-nullable field"],
    received: ["minor no-longer-nullable field"],
  },
  {
    what: "any value that becomes a nullable text",
    older: {},
    newer: orNull(text),
    sent: ["major type-narrowed field"],
    received: ["minor type-narrowed field"],
  },
  {
    what: "a nullable text that becomes any value",
    older: orNull(text),
    newer: {},
    sent: ["minor type-widened field"],
    received: ["major type-widened field"],
  },
];
