import type { JsonObject } from "../../../src/document/json.ts";
import { object } from "../documents.ts";
import { noDifference, type SchemaPair } from "./known-pair.ts";

const text = { type: "string" };
const pair = (what: string, older: JsonObject, newer: JsonObject): Pick<SchemaPair, "what" | "older" | "newer"> => ({
  what,
  older,
  newer,
});

const pairs: readonly SchemaPair[] = [
  { ...pair("read-only", text, { ...text, readOnly: true }), sent: ["major became-read-only field"], received: [] },
  {
    ...pair("not read-only", { ...text, readOnly: true }, text),
    sent: ["minor no-longer-read-only field"],
    received: [],
  },
  { ...pair("write-only", text, { ...text, writeOnly: true }), sent: [], received: ["major became-write-only field"] },
  {
    ...pair("not write-only", { ...text, writeOnly: true }, text),
    sent: [],
    received: ["minor no-longer-write-only field"],
  },
  {
    ...pair("from read-only to write-only", { ...text, readOnly: true }, { ...text, writeOnly: true }),
    sent: ["minor no-longer-read-only field"],
    received: ["major became-write-only field"],
  },
  {
    ...pair(
      "a read-only property of a property",
      object({ name: text }),
      object({ name: { ...text, readOnly: true } }),
    ),
    sent: ["major became-read-only field.name"],
    received: [],
  },
  {
    ...pair(
      "a read-only member of a list",
      { type: "array", items: text },
      { type: "array", items: { ...text, readOnly: true } },
    ),
    sent: ["major became-read-only field.[]"],
    received: [],
  },
  {
    ...pair("a default of an object", { default: { a: 1, b: 2 } }, { default: { a: 1, b: 3 } }),
    sent: ["major default-changed field"],
    received: ["patch default-changed field"],
  },
  {
    ...pair("a removed default", { ...text, default: "a" }, text),
    sent: ["major default-changed field"],
    received: ["patch default-changed field"],
  },
  {
    ...pair("deprecated", text, { ...text, deprecated: true }),
    sent: ["minor deprecated field"],
    received: ["minor deprecated field"],
  },
];

export const annotationPairs: readonly SchemaPair[] = [
  ...pairs,
  ...noDifference("explicitly not deprecated", text, { ...text, deprecated: false }),
  ...noDifference("explicitly not read-only", text, { ...text, readOnly: false, writeOnly: false }),
  ...noDifference("an example, a title, a comment", text, { ...text, examples: ["a"], title: "Name", $comment: "x" }),
  ...noDifference("a default in another order", { default: { a: 1, b: 2 } }, { default: { b: 2, a: 1 } }),
  ...noDifference("a vendor extension", text, { ...text, "x-internal": true }),
];
