import type { JsonObject } from "../../../src/document/json.ts";
import { object } from "../documents.ts";
import type { SchemaCase } from "./schema-cases.ts";

const text = { type: "string" };

/** An object whose field has the given schema. */
const field = (schema: JsonObject): JsonObject => object({ field: schema });

/** Changes of annotations: keywords that do not restrict the value. */
export const annotationCases: readonly SchemaCase[] = [
  {
    kind: "default-added",
    older: field({ type: "boolean" }),
    newer: field({ type: "boolean", default: true }),
    message: "`@.field` now declares its default: `true`",
    sent: "patch",
    received: "patch",
  },
  {
    kind: "default-changed",
    older: field({ type: "boolean", default: true }),
    newer: field({ type: "boolean", default: false }),
    message: "`@.field` has a different default: changed from `true` to `false`",
    sent: "major",
    received: "patch",
  },
  {
    kind: "deprecated",
    older: field(text),
    newer: field({ type: "string", deprecated: true }),
    message: "`@.field` became deprecated",
    sent: "minor",
    received: "minor",
  },
  {
    kind: "no-longer-deprecated",
    older: field({ type: "string", deprecated: true }),
    newer: field(text),
    message: "`@.field` is no longer deprecated",
    sent: "patch",
    received: "patch",
  },
  {
    kind: "became-read-only",
    older: field(text),
    newer: field({ type: "string", readOnly: true }),
    message: "`@.field` became read-only: callers can no longer send it",
    sent: "major",
  },
  {
    kind: "no-longer-read-only",
    older: field({ type: "string", readOnly: true }),
    newer: field(text),
    message: "`@.field` is no longer read-only: callers can send it",
    sent: "minor",
  },
  {
    kind: "became-write-only",
    older: field(text),
    newer: field({ type: "string", writeOnly: true }),
    message: "`@.field` became write-only: the server no longer sends it",
    received: "major",
  },
  {
    kind: "no-longer-write-only",
    older: field({ type: "string", writeOnly: true }),
    newer: field(text),
    message: "`@.field` is no longer write-only: the server also sends it",
    received: "minor",
  },
];
