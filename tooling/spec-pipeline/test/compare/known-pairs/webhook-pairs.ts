import type { Json, JsonObject } from "../../../src/document/json.ts";
import { documentOf, object, openEnum } from "../documents.ts";
import type { DocumentPair } from "./known-pair.ts";

const text = { type: "string" };
const short = { type: "string", maxLength: 5 };
const paying = (payload: Json): JsonObject => documentOf({ webhooks: { "thing.paid": payload } });

/** A webhook with parameters, next to another webhook. */
const withParameters = (parameters: readonly JsonObject[]): JsonObject => {
  const document = paying(text);
  const [[key, item] = ["", {}]] = Object.entries(document["webhooks"] as JsonObject); // documentOf makes it an object
  const post = (item as JsonObject)["post"] as JsonObject; // and its only webhook one that is posted
  return { ...document, webhooks: { [key]: { post: { ...post, parameters } } } };
};
const signature = (schema: JsonObject, others: JsonObject = {}): JsonObject => ({
  name: "X-Signature",
  in: "header",
  schema,
  ...others,
});
const fresh = signature(text, { name: "X-Fresh" });

export const webhookPairs: readonly DocumentPair[] = [
  {
    what: "a payload that is longer",
    older: paying(object({ name: short })),
    newer: paying(object({ name: text })),
    expected: ["major constraint-loosened name"],
  },
  {
    what: "a payload that is shorter",
    older: paying(object({ name: text })),
    newer: paying(object({ name: short })),
    expected: ["minor constraint-tightened name"],
  },
  {
    what: "an additional value",
    older: paying(object({ status: { enum: ["a"] } })),
    newer: paying(object({ status: { enum: ["a", "b"] } })),
    expected: ["major values-added status"],
  },
  {
    what: "an additional value of an open enum",
    older: paying(object({ status: openEnum("a") })),
    newer: paying(object({ status: openEnum("a", "b") })),
    expected: ["minor open-values-added status"],
  },
  {
    what: "a header that is restricted while another is added before it",
    older: withParameters([signature(text)]),
    newer: withParameters([fresh, signature(short)]),
    expected: ["minor constraint-tightened header.X-Signature", "minor header-added header.X-Fresh"],
  },
  {
    what: "a header that is deprecated while another is removed",
    older: withParameters([fresh, signature(text)]),
    newer: withParameters([signature(text, { deprecated: true })]),
    expected: ["major header-removed header.X-Fresh", "minor deprecated header.X-Signature"],
  },
];
