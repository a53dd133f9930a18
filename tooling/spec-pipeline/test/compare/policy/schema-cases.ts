import type { Bump } from "../../../src/compare/policy/bump.ts";
import type { ChangeKind } from "../../../src/compare/policy/policy.ts";
import type { JsonObject } from "../../../src/document/json.ts";
import { object, openEnum } from "../documents.ts";

/** A change of a schema, with the expected severity for requests and for responses. */
export interface SchemaCase {
  readonly kind: ChangeKind;
  readonly older: JsonObject;
  readonly newer: JsonObject;
  /** The expected message. `@` represents the name of the schema. */
  readonly message: string;
  readonly sent?: Bump;
  readonly received?: Bump;
}

const text = { type: "string" };
const number = { type: "number" };

/** An object whose field has the given schema. */
const field = (schema: JsonObject): JsonObject => object({ field: schema });
const values = (...names: string[]): JsonObject => ({ type: "string", enum: names });

export const schemaCases: readonly SchemaCase[] = [
  {
    kind: "required-property-added",
    older: object({}),
    newer: object({ field: text }, ["field"]),
    message: "`@.field` was added and is required",
    sent: "major",
    received: "minor",
  },
  {
    kind: "optional-property-added",
    older: object({}),
    newer: field(text),
    message: "`@.field` was added and is optional",
    sent: "minor",
    received: "minor",
  },
  {
    kind: "property-removed",
    older: field(text),
    newer: object({}),
    message: "`@.field` was removed",
    sent: "major",
    received: "major",
  },
  {
    kind: "became-required",
    older: field(text),
    newer: object({ field: text }, ["field"]),
    message: "`@.field` became required",
    sent: "major",
    received: "minor",
  },
  {
    kind: "became-optional",
    older: object({ field: text }, ["field"]),
    newer: field(text),
    message: "`@.field` became optional",
    sent: "minor",
    received: "major",
  },
  {
    kind: "became-nullable",
    older: field(text),
    newer: field({ type: ["string", "null"] }),
    message: "`@.field` became nullable",
    sent: "minor",
    received: "major",
  },
  {
    kind: "no-longer-nullable",
    older: field({ type: ["string", "null"] }),
    newer: field(text),
    message: "`@.field` is no longer nullable",
    sent: "major",
    received: "minor",
  },
  {
    kind: "values-added",
    older: field(values("active")),
    newer: field(values("active", "incomplete")),
    message: "`@.field` gained `incomplete`",
    sent: "minor",
    received: "major",
  },
  {
    kind: "values-removed",
    older: field(values("active", "pending")),
    newer: field(values("active")),
    message: "`@.field` lost `pending`",
    sent: "major",
    received: "major",
  },
  {
    kind: "open-values-added",
    older: field(openEnum("active", "pending")),
    newer: field(openEnum("active", "incomplete", "pending")),
    message: "`@.field` gained `incomplete`",
    sent: "minor",
    received: "minor",
  },
  {
    kind: "open-values-removed",
    older: field(openEnum("active", "incomplete", "pending")),
    newer: field(openEnum("active", "pending")),
    message: "`@.field` lost `incomplete`",
    sent: "minor",
    received: "minor",
  },
  {
    kind: "became-open",
    older: field(values("active", "pending")),
    newer: field(openEnum("active", "pending")),
    message: "`@.field` now accepts any string, not only the listed values",
    sent: "minor",
    received: "major",
  },
  {
    kind: "became-closed",
    older: field(openEnum("active", "pending")),
    newer: field(values("active", "pending")),
    message: "`@.field` now only accepts the listed values",
    sent: "major",
    received: "minor",
  },
  {
    kind: "became-extensible",
    older: object({}),
    newer: { ...object({}), additionalProperties: true },
    message: "`@` now allows undeclared properties",
    sent: "minor",
    received: "minor",
  },
  {
    kind: "no-longer-extensible",
    older: { ...object({}), additionalProperties: true },
    newer: object({}),
    message: "`@` no longer allows undeclared properties",
    sent: "major",
    received: "major",
  },
  {
    kind: "type-widened",
    older: field(text),
    newer: field({ oneOf: [text, number] }),
    message: "`@.field` accepts more: changed from `string` to `string | number`",
    sent: "minor",
    received: "major",
  },
  {
    kind: "type-narrowed",
    older: field({ oneOf: [text, number] }),
    newer: field(number),
    message: "`@.field` accepts less: changed from `string | number` to `number`",
    sent: "major",
    received: "minor",
  },
  {
    kind: "type-changed",
    older: field(text),
    newer: field({ type: "array", items: text }),
    message: "`@.field` changed from `string` to a list",
    sent: "major",
    received: "major",
  },
  {
    kind: "constraint-tightened",
    older: field({ type: "string", maxLength: 20 }),
    newer: field({ type: "string", maxLength: 10 }),
    message: "`@.field` is stricter: `maxLength` changed from `20` to `10`",
    sent: "major",
    received: "minor",
  },
  {
    kind: "constraint-loosened",
    older: field({ type: "string", format: "uuid" }),
    newer: field(text),
    message: "`@.field` is less strict: `format` changed from `uuid` to none",
    sent: "minor",
    received: "major",
  },
  {
    kind: "constraint-changed",
    older: field({ type: "string", pattern: "^a$" }),
    newer: field({ type: "string", pattern: "^b$" }),
    message: "`@.field` has a different `pattern`: changed from `^a$` to `^b$`",
    sent: "major",
    received: "major",
  },
];
