import type { Json, JsonObject } from "../../../src/document/json.ts";
import { content, documentOf, object, receives, sends } from "../documents.ts";
import type { DocumentPair } from "./known-pair.ts";

const text = { type: "string" };
const short = { type: "string", maxLength: 5 };

const answering = (response: JsonObject): JsonObject =>
  documentOf({ operations: [{ operationId: "findThing", responses: { 200: { description: "", ...response } } }] });
const withHeaders = (headers: JsonObject): JsonObject => answering({ ...content(text), headers });
const withContent = (bodies: Readonly<Record<string, Json>>): JsonObject =>
  answering({ content: Object.fromEntries(Object.entries(bodies).map(([type, schema]) => [type, { schema }])) });
const taking = (requestBody: JsonObject): JsonObject =>
  documentOf({ operations: [{ operationId: "createThing", requestBody }] });
const shared = (schema: Json, use: Json): JsonObject =>
  documentOf({
    operations: [{ operationId: "findThing", responses: { 200: use } }],
    members: { components: { responses: { Thing: { description: "", ...content(schema) } } } },
  });
const named = { $ref: "#/components/responses/Thing" };

/** Bodies in requests and responses, and what accompanies them. */
export const answerPairs: readonly DocumentPair[] = [
  {
    what: "a header that is restricted while another is added",
    older: withHeaders({ "X-Total": { schema: text } }),
    newer: withHeaders({ "X-Fresh": { schema: text }, "X-Total": { schema: short } }),
    expected: ["minor constraint-tightened X-Total", "minor header-added X-Fresh"],
  },
  {
    what: "a header that is renamed and restricted",
    older: withHeaders({ "X-Total": { schema: text } }),
    newer: withHeaders({ "X-Totals": { schema: short } }),
    expected: ["major header-removed X-Total", "minor header-added X-Totals"],
  },
  {
    what: "a header that is deprecated",
    older: withHeaders({ "X-Total": { schema: text } }),
    newer: withHeaders({ "X-Total": { schema: text, deprecated: true } }),
    expected: ["minor deprecated X-Total"],
  },
  {
    what: "a header that is no longer always sent",
    older: withHeaders({ "X-Total": { schema: text, required: true } }),
    newer: withHeaders({ "X-Total": { schema: text } }),
    expected: ["major became-optional X-Total"],
  },
  {
    what: "a longer body in one media type, while another is added before it",
    older: withContent({ "application/json": short }),
    newer: withContent({ "application/xml": text, "application/json": text }),
    expected: ["major constraint-loosened findThing", "minor media-type-added findThing"],
  },
  {
    what: "another media type with another length",
    older: withContent({ "application/json": short }),
    newer: withContent({ "application/jsonl": text }),
    expected: ["major media-type-removed findThing", "minor media-type-added findThing"],
  },
  {
    what: "a renamed property of a response, with a restricted value",
    older: withContent({ "application/json": object({ first: object({ name: text }) }) }),
    newer: withContent({ "application/json": object({ firsts: object({ name: short }) }) }),
    expected: ["major property-removed first", "minor optional-property-added firsts"],
  },
  {
    what: "another status with another length",
    older: documentOf({
      operations: [{ operationId: "findThing", responses: { 200: { description: "", ...content(text) } } }],
    }),
    newer: documentOf({
      operations: [{ operationId: "findThing", responses: { 201: { description: "", ...content(short) } } }],
    }),
    expected: ["major response-removed findThing", "minor response-added findThing"],
  },
  {
    what: "a response that is only null now",
    older: withContent({ "application/json": { oneOf: [object({ name: text }), { type: "null" }] } }),
    newer: withContent({ "application/json": { type: "null" } }),
    expected: ["major type-changed findThing"],
  },
  {
    what: "a response that was an object or one word, and is only the word now",
    older: withContent({ "application/json": { oneOf: [object({ name: text }), { const: "none" }] } }),
    newer: withContent({ "application/json": { const: "none" } }),
    expected: ["major type-changed findThing"],
  },
  {
    what: "a response that became a component, and longer",
    older: shared(text, { description: "", ...content(short) }),
    newer: shared(text, named),
    expected: ["major constraint-loosened findThing"],
  },
  {
    what: "a component response that is restricted",
    older: shared(text, named),
    newer: shared(short, named),
    expected: ["minor constraint-tightened Thing"],
  },
  {
    what: "a body that became optional",
    older: taking({ required: true, ...content(text) }),
    newer: taking(content(text)),
    expected: ["minor became-optional createThing"],
  },
  {
    what: "a body that became required",
    older: taking(content(text)),
    newer: taking({ required: true, ...content(text) }),
    expected: ["major became-required createThing"],
  },
  {
    what: "a body whose only property became optional",
    older: documentOf({
      operations: [sends("createThing", { type: "object", required: ["name"], properties: { name: text } })],
    }),
    newer: documentOf({ operations: [sends("createThing", { type: "object", properties: { name: text } })] }),
    expected: ["minor became-optional name"],
  },
  {
    what: "an operation that moved and accepts less",
    older: documentOf({ operations: [sends("createThing", text)] }),
    newer: documentOf({ operations: [{ ...sends("createThing", short), path: "/v2/things", method: "put" }] }),
    expected: ["major constraint-tightened createThing", "major operation-moved createThing"],
  },
  {
    what: "an operation that is deprecated while another is added before it",
    older: documentOf({ operations: [receives("findThing", text)] }),
    newer: documentOf({
      operations: [receives("findOther", text), { ...receives("findThing", text), deprecated: true }],
    }),
    expected: ["minor deprecated findThing", "minor operation-added findOther"],
  },
  {
    what: "an operation whose path, method and ID are renamed, and that accepts less",
    older: documentOf({ operations: [sends("createThing", text)] }),
    newer: documentOf({ operations: [sends("createThings", short)] }),
    expected: ["major operation-removed createThing", "minor operation-added createThings"],
  },
];
