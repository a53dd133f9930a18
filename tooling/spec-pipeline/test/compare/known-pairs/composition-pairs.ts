import type { Json, JsonObject } from "../../../src/document/json.ts";
import { object, reference } from "../documents.ts";
import type { SchemaPair } from "./known-pair.ts";

const text = { type: "string" };
const short = { type: "string", maxLength: 5 };
const number = { type: "number" };
const either = (...schemas: Json[]): JsonObject => ({ oneOf: schemas });
const any = (...schemas: Json[]): JsonObject => ({ anyOf: schemas });
const all = (...schemas: Json[]): JsonObject => ({ allOf: schemas });
const variant = (kind: string, properties: JsonObject): JsonObject =>
  object({ kind: { type: "string", const: kind }, ...properties }, ["kind"]);
const listOf = (items: Json): JsonObject => ({ type: "array", items });
const card = object({ number: text }, ["number"]);
const shortCard = object({ number: short }, ["number"]);
const cash = object({ amount: number }, ["amount"]);
const transfer = object({ bank: text }, ["bank"]);

const stricter = (place: string): Pick<SchemaPair, "sent" | "received"> => ({
  sent: [`major constraint-tightened ${place}`],
  received: [`minor constraint-tightened ${place}`],
});

export const compositionPairs: readonly SchemaPair[] = [
  {
    what: "a variant that is restricted while another is added before it",
    older: either(card, cash),
    newer: either(transfer, shortCard, cash),
    sent: ["major constraint-tightened field.number", "minor variants-added field"],
    received: ["major variants-added field", "minor constraint-tightened field.number"],
  },
  {
    what: "a variant that is restricted and moved",
    older: either(card, cash),
    newer: either(cash, shortCard),
    ...stricter("field.number"),
  },
  {
    what: "a tagged variant that is restricted and moved",
    older: any(variant("card", { number: text }), variant("cash", { number: text })),
    newer: any(variant("cash", { number: text }), variant("card", { number: short })),
    ...stricter("field.number"),
  },
  {
    what: "two tagged variants that swap their lengths",
    older: either(variant("card", { number: short }), variant("cash", { code: text })),
    newer: either(variant("cash", { code: short }), variant("card", { number: text })),
    sent: ["major constraint-tightened field.code", "minor constraint-loosened field.number"],
    received: ["minor constraint-tightened field.code", "major constraint-loosened field.number"],
  },
  {
    what: "a component variant that is restricted while another is added before it",
    older: either(reference("Card"), reference("Cash")),
    newer: either(transfer, { ...reference("Card"), maxProperties: 2 }, reference("Cash")),
    sent: ["major constraint-tightened field", "minor variants-added field"],
    received: ["major variants-added field", "minor constraint-tightened field"],
  },
  {
    what: "a text in a union that is restricted and moved",
    older: either(text, number),
    newer: either(number, short),
    ...stricter("field"),
  },
  {
    what: "a number in a union that gets a bound while the text becomes a list of variants",
    older: { type: ["string", "number"] },
    newer: either(text, { type: "number", maximum: 5 }),
    ...stricter("field"),
  },
  {
    what: "one of two formats that is removed",
    older: either({ type: "string", format: "date" }, { type: "string", format: "date-time" }),
    newer: { type: "string", format: "date-time" },
    ...stricter("field"),
  },
  {
    what: "an added format",
    older: any({ type: "string", format: "date" }),
    newer: any({ type: "string", format: "date-time" }, { type: "string", format: "date" }),
    sent: ["minor constraint-loosened field"],
    received: ["major constraint-loosened field"],
  },
  {
    what: "an inherited property that is restricted",
    older: all(object({ name: text }), { properties: { code: text } }),
    newer: all(object({ name: short }), { properties: { code: text } }),
    ...stricter("field.name"),
  },
  {
    what: "a property that is restricted by another part of a composition",
    older: all(object({ name: text }), { properties: { code: text } }),
    newer: all(object({ name: text }), { properties: { code: text, name: { maxLength: 5 } } }),
    ...stricter("field.name"),
  },
  {
    what: "a text that consists of rules, one of which becomes stricter",
    older: all(text, { maxLength: 9 }, { minLength: 1 }),
    newer: all(text, { maxLength: 5 }, { minLength: 1 }),
    ...stricter("field"),
  },
  {
    what: "a composition with a new first part that restricts nothing",
    older: all(text, { maxLength: 9 }),
    newer: all({ maxLength: 20 }, text, { maxLength: 9 }),
    sent: [],
    received: [],
  },
  {
    what: "reordered parts of a composition, one of them stricter",
    older: all({ minLength: 1 }, text, { pattern: "^a" }),
    newer: all({ pattern: "^b" }, { minLength: 1 }, text),
    sent: ["major constraint-changed field"],
    received: ["major constraint-changed field"],
  },
  {
    what: "a member of a tuple that is restricted",
    older: { type: "array", prefixItems: [text, number], items: false },
    newer: { type: "array", prefixItems: [short, number], items: false },
    ...stricter("field.0"),
  },
  {
    what: "a nullable variant that is restricted",
    older: { type: ["string", "null"] },
    newer: any({ type: "null" }, short),
    ...stricter("field"),
  },
  {
    what: "lists that swap their places, one of them stricter",
    older: either(listOf(card), listOf(transfer)),
    newer: either(listOf(transfer), listOf(shortCard)),
    ...stricter("field.[].number"),
  },
  {
    what: "a list that is restricted while another is added before it",
    older: listOf(card),
    newer: either(listOf(number), listOf(shortCard)),
    sent: ["major constraint-tightened field.[].number", "minor type-widened field"],
    received: ["major type-widened field", "minor constraint-tightened field.[].number"],
  },
  {
    what: "a removed list of objects next to another list",
    older: either(listOf(card), listOf(cash)),
    newer: listOf(card),
    sent: ["major type-narrowed field", "major variants-removed field"],
    received: ["major variants-removed field", "minor type-narrowed field"],
  },
  {
    what: "a removed property in a member of a tuple",
    older: { type: "array", prefixItems: [object({ name: text }), number], items: false },
    newer: { type: "array", prefixItems: [object({}), number], items: false },
    sent: ["major property-removed field.0.name"],
    received: ["major property-removed field.0.name"],
  },
  {
    what: "a removed variant of an object",
    older: { ...object({ a: text, b: text }), oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    newer: { ...object({ a: text, b: text }), oneOf: [{ required: ["a"] }] },
    sent: ["major constraint-changed field"],
    received: ["major constraint-changed field"],
  },
  {
    what: "two formats that become any format",
    older: either({ type: "string", format: "date" }, { type: "string", format: "uuid" }),
    newer: text,
    sent: ["minor constraint-loosened field"],
    received: ["major constraint-loosened field"],
  },
  {
    what: "variants with an additional property that swap their places",
    older: either(object({ a: text, b: text }), object({ c: text, d: text })),
    newer: either(object({ c: text, d: text, e: text }), object({ a: text, b: text })),
    sent: ["minor optional-property-added field.e"],
    received: ["minor optional-property-added field.e"],
  },
  {
    what: "a number in a union that becomes an integer",
    older: either(text, number),
    newer: either({ type: "integer" }, text),
    ...stricter("field"),
  },
  {
    what: "removed values next to a short text",
    older: any(short, { type: "string", enum: ["unlimited"] }),
    newer: any(short),
    ...stricter("field"),
  },
  {
    what: "removed values next to any text",
    older: any(text, { type: "string", enum: ["unlimited"] }),
    newer: text,
    sent: [],
    received: [],
  },
  {
    what: "a text that becomes an object with only optional properties",
    older: text,
    newer: { type: "object", properties: { name: text } },
    sent: ["major type-changed field"],
    received: ["major type-changed field"],
  },
  {
    what: "a short text that becomes an enum",
    older: short,
    newer: { type: "string", enum: ["unlimited"] },
    sent: ["major type-narrowed field"],
    received: ["minor type-narrowed field"],
  },
];
