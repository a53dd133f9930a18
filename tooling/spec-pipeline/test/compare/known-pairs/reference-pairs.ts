import type { JsonObject } from "../../../src/document/json.ts";
import { object, reference } from "../documents.ts";
import { noDifference, type SchemaPair } from "./known-pair.ts";

const text = { type: "string" };
const beside = (name: string, others: JsonObject): JsonObject => ({ ...reference(name), ...others });

const onWire = (kind: string, [sent, received]: readonly [string, string]): Pick<SchemaPair, "sent" | "received"> => ({
  sent: [`${sent} ${kind} field`],
  received: [`${received} ${kind} field`],
});
const stricter = ["major", "minor"] as const;

/** Keywords that are added next to a reference. */
const cases: readonly (Omit<SchemaPair, "older" | "newer" | "what"> & {
  readonly name: string;
  readonly others: JsonObject;
})[] = [
  {
    name: "Status",
    others: { enum: ["active"] },
    sent: ["major values-removed field"],
    received: ["major values-removed field"],
  },
  {
    name: "Status",
    others: { const: "active" },
    sent: ["major values-removed field"],
    received: ["major values-removed field"],
  },
  { name: "Name", others: { enum: ["a", "b"] }, ...onWire("type-narrowed", stricter) },
  {
    name: "Owner",
    others: { properties: { email: text } },
    sent: ["minor optional-property-added field.email"],
    received: ["minor optional-property-added field.email"],
  },
  {
    name: "Owner",
    others: { required: ["email"], properties: { email: text } },
    sent: ["major required-property-added field.email"],
    received: ["minor required-property-added field.email"],
  },
  {
    name: "Owner",
    others: { required: ["name"] },
    sent: ["major became-required name"],
    received: ["minor became-required name"],
  },
  { name: "Owner", others: { additionalProperties: false }, ...onWire("constraint-tightened", stricter) },
  {
    name: "Tags",
    others: { items: text },
    sent: ["major type-narrowed field.[]"],
    received: ["minor type-narrowed field.[]"],
  },
  {
    name: "Owner",
    others: { allOf: [{ properties: { email: text } }] },
    sent: ["minor optional-property-added field.email"],
    received: ["minor optional-property-added field.email"],
  },
  { name: "Name", others: { maxLength: 5 }, ...onWire("constraint-tightened", stricter) },
  { name: "Name", others: { pattern: "^a" }, ...onWire("constraint-tightened", stricter) },
  { name: "Name", others: { format: "uuid" }, ...onWire("constraint-tightened", stricter) },
  { name: "Name", others: { not: { const: "a" } }, ...onWire("constraint-tightened", stricter) },
  { name: "Tags", others: { uniqueItems: true }, ...onWire("constraint-tightened", stricter) },
  { name: "Owner", others: { dependentRequired: { name: ["id"] } }, ...onWire("constraint-tightened", stricter) },
  { name: "Owner", others: { deprecated: true }, ...onWire("deprecated", ["minor", "minor"]) },
  { name: "Name", others: { default: "a" }, ...onWire("default-added", ["patch", "patch"]) },
  { name: "Name", others: { readOnly: true }, sent: ["major became-read-only field"], received: [] },
  { name: "Name", others: { writeOnly: true }, sent: [], received: ["major became-write-only field"] },
];

export const referencePairs: readonly SchemaPair[] = [
  ...cases.map(({ name, others, ...expected }) => ({
    what: `${JSON.stringify(others)} next to ${name}`,
    older: reference(name),
    newer: beside(name, others),
    ...expected,
  })),
  {
    what: "a removed length next to a reference",
    older: beside("Name", { maxLength: 5 }),
    newer: reference("Name"),
    ...onWire("constraint-loosened", ["minor", "major"]),
  },
  {
    what: "removed values next to a reference",
    older: beside("Status", { enum: ["active", "ended"] }),
    newer: beside("Status", { enum: ["active"] }),
    sent: ["major values-removed field"],
    received: ["major values-removed field"],
  },
  ...noDifference(
    "a description next to a reference",
    reference("Owner"),
    beside("Owner", { description: "x", title: "Owner" }),
  ),
  ...noDifference("a redundant type next to a reference", reference("Owner"), beside("Owner", { type: "object" })),
  ...noDifference("a length next to a reference or in an allOf", beside("Name", { maxLength: 5 }), {
    allOf: [reference("Name"), { maxLength: 5 }],
  }),
  ...noDifference("a reference or its target", reference("Owner"), object({ name: text })),
  ...noDifference("a recursive component with another name", reference("Tree"), reference("Node")),
];
