import { type JsonObject, listOf } from "../../../src/document/json.ts";
import { object, otherThan } from "../documents.ts";
import type { SchemaCase } from "./schema-cases.ts";

const text = { type: "string" };

/** An object with a field of the given schema. */
const field = (schema: JsonObject): JsonObject => object({ field: schema });
const variants = (...names: string[]): JsonObject => ({
  oneOf: names.map((name) => ({ type: "object", required: [name], properties: { [name]: text } })),
});
/** A union whose kind selects the variant. A variant can have several kinds. */
const kinds = (...words: (readonly string[])[]): JsonObject => ({
  oneOf: words.map((own) => ({
    type: "object",
    required: ["kind"],
    properties: { kind: { type: "string", enum: own }, [own[0] ?? ""]: text },
  })),
});
/** The same union with an additional variant for all other kinds. */
const openKinds = (...words: (readonly string[])[]): JsonObject => ({
  anyOf: [
    ...listOf(kinds(...words)["oneOf"]),
    { type: "object", required: ["kind"], properties: { kind: otherThan(...words.flat()) } },
  ],
});

/** The possible changes to the variants of an object. */
export const variantCases: readonly SchemaCase[] = [
  {
    kind: "discriminator-values-added",
    older: field(kinds(["card"], ["transfer"])),
    newer: field(kinds(["card", "wallet"], ["transfer"])),
    message: "`@.field.kind` gained `wallet`",
    sent: "minor",
    received: "major",
  },
  {
    kind: "discriminator-values-removed",
    older: field(kinds(["card", "wallet"], ["transfer"])),
    newer: field(kinds(["card"], ["transfer"])),
    message: "`@.field.kind` lost `wallet`",
    sent: "major",
    received: "major",
  },
  {
    kind: "variants-added",
    older: field(variants("card", "transfer")),
    newer: field(variants("card", "transfer", "cash")),
    message: "`@.field` has additional variants",
    sent: "minor",
    received: "major",
  },
  {
    kind: "open-variants-added",
    older: field(openKinds(["card"], ["transfer"])),
    newer: field(openKinds(["card"], ["cash"], ["transfer"])),
    message: "`@.field` has additional known variants",
    sent: "minor",
    received: "minor",
  },
  {
    kind: "variants-removed",
    older: field(variants("card", "transfer", "cash")),
    newer: field(variants("card", "transfer")),
    message: "`@.field` has fewer variants",
    sent: "major",
    received: "major",
  },
];
