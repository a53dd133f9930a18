import type { JsonObject } from "../../../src/document/json.ts";
import { documentOf } from "../documents.ts";
import { type DocumentPair, type OperationPair, taking } from "./known-pair.ts";

const text = { type: "string" };
const query = (name: string, schema: JsonObject, others: JsonObject = {}): JsonObject => ({
  name,
  in: "query",
  schema,
  ...others,
});
const page = query("page", text);
const added = "minor optional-parameter-added query.fresh";
const fresh = query("fresh", text);

/** A parameter that changes while another is added, before it and after it. */
const beside = (what: string, older: JsonObject, newer: JsonObject, expected: readonly string[]): OperationPair[] => [
  taking(`${what}, with another before it`, [[older], [fresh, newer]], [...expected, added]),
  taking(
    `${what}, with another after it`,
    [
      [page, older],
      [page, newer, fresh],
    ],
    [...expected, added],
  ),
  taking(
    `${what}, with a removed parameter between`,
    [
      [page, fresh, older],
      [page, newer],
    ],
    ["major parameter-removed query.fresh", ...expected],
  ),
];

const componentOf = (parameter: JsonObject, use: readonly JsonObject[]): JsonObject =>
  documentOf({
    operations: [{ operationId: "findThings", method: "get", parameters: use }],
    members: { components: { parameters: { Name: parameter } } },
  });
const named = { $ref: "#/components/parameters/Name" };

const ofPath = (shared: readonly JsonObject[], own: readonly JsonObject[]): JsonObject =>
  documentOf({
    members: {
      paths: { "/things": { parameters: shared, get: { operationId: "findThings", parameters: own, responses: {} } } },
    },
  });

const short = query("name", { type: "string", maxLength: 5 });
const long = query("name", text);

export const parameterPairs: readonly OperationPair[] = [
  ...beside("a shorter length", query("name", { ...text, maxLength: 9 }), query("name", { ...text, maxLength: 5 }), [
    "major constraint-tightened query.name",
  ]),
  ...beside("a pattern", query("name", text), query("name", { ...text, pattern: "^a" }), [
    "major constraint-tightened query.name",
  ]),
  ...beside("a format", query("name", { ...text, format: "uuid" }), query("name", { ...text, format: "date" }), [
    "major constraint-changed query.name",
  ]),
  ...beside("a deprecation", query("name", text), query("name", text, { deprecated: true }), [
    "minor deprecated query.name",
  ]),
  ...beside("a default", query("name", { ...text, default: "a" }), query("name", { ...text, default: "b" }), [
    "major default-changed query.name",
  ]),
  ...beside(
    "a serialization",
    query("name", { type: "array", items: text }),
    query("name", { type: "array", items: text }, { explode: false }),
    ["major serialization-changed query.name"],
  ),
  ...beside("a bound", query("size", { type: "integer", minimum: 0 }), query("size", { type: "integer", minimum: 1 }), [
    "major constraint-tightened query.size",
  ]),
  ...beside(
    "a constraint of the items",
    query("names", { type: "array", items: text }),
    query("names", { type: "array", items: { ...text, maxLength: 5 } }),
    ["major constraint-tightened query.names.[]"],
  ),
  taking(
    "two parameters that swap their lengths",
    [
      [query("a", text), query("b", { ...text, maxLength: 5 })],
      [query("a", { ...text, maxLength: 5 }), query("b", text)],
    ],
    ["major constraint-tightened query.a", "minor constraint-loosened query.b"],
  ),
  taking(
    "parameters with the same name in two places",
    [
      [query("name", text), query("name", text, { in: "header" })],
      [query("name", { ...text, maxLength: 5 }, { in: "header" }), query("name", text)],
    ],
    ["major constraint-tightened header.name"],
  ),
  taking(
    "a parameter that is renamed",
    [[query("name", { ...text, maxLength: 9 })], [query("names", { ...text, maxLength: 5 })]],
    ["major parameter-removed query.name", "minor optional-parameter-added query.names"],
  ),
  taking(
    "a parameter that became required",
    [[long], [query("name", text, { required: true })]],
    ["major became-required query.name"],
  ),
  taking(
    "a query that became optional",
    [[query("name", text, { required: true })], [long]],
    ["minor became-optional query.name"],
  ),
  taking(
    "a header that became optional",
    [[query("name", text, { in: "header", required: true })], [query("name", text, { in: "header" })]],
    ["minor became-optional header.name"],
  ),
  taking(
    "a cookie that is restricted",
    [[query("name", text, { in: "cookie" })], [query("name", { ...text, maxLength: 5 }, { in: "cookie" })]],
    ["major constraint-tightened cookie.name"],
  ),
  taking(
    "another style of a list",
    [
      [query("name", { type: "array", items: text }, { style: "form", explode: false })],
      [query("name", { type: "array", items: text }, { style: "pipeDelimited", explode: false })],
    ],
    ["major serialization-changed query.name"],
  ),
  taking(
    "a parameter of a path that is restricted",
    [
      [query("id", text, { in: "path", required: true })],
      [fresh, query("id", { ...text, format: "uuid" }, { in: "path", required: true })],
    ],
    ["major constraint-tightened path.id", added],
  ),
  taking(
    "a parameter that is serialized as JSON now",
    [[query("name", text)], [{ name: "name", in: "query", content: { "application/json": { schema: text } } }]],
    ["major serialization-changed query.name"],
  ),
  taking(
    "a parameter that is serialized as JSON, and is restricted while another is added",
    [
      [{ name: "name", in: "query", content: { "application/json": { schema: text } } }],
      [fresh, { name: "name", in: "query", content: { "application/json": { schema: { ...text, maxLength: 5 } } } }],
    ],
    ["major constraint-tightened query.name", added],
  ),
];

/** Parameters that are declared outside the operation. */
export const sharedParameterPairs: readonly DocumentPair[] = [
  {
    what: "a parameter that became a component and shorter",
    older: componentOf(long, [fresh, long]),
    newer: componentOf(short, [named, fresh]),
    expected: ["major constraint-tightened query.name"],
  },
  {
    what: "a component that changes while another parameter is added",
    older: componentOf(long, [named]),
    newer: componentOf(short, [fresh, named]),
    expected: ["major constraint-tightened Name", added],
  },
  {
    what: "a parameter that is no longer a component, and is longer",
    older: componentOf(short, [named]),
    newer: componentOf(short, [fresh, long]),
    expected: [added, "minor constraint-loosened query.name"],
  },
  {
    what: "a parameter of the path that moved into the operation, and is shorter",
    older: ofPath([long, page], []),
    newer: ofPath([page], [short]),
    expected: ["major constraint-tightened query.name"],
  },
  {
    what: "a parameter of the path that changes while the operation gets another",
    older: ofPath([long], [page]),
    newer: ofPath([short], [fresh, page]),
    expected: ["major constraint-tightened query.name", added],
  },
  {
    what: "a parameter of the operation that replaces that of its path",
    older: ofPath([long], [short]),
    newer: ofPath([short], [long]),
    expected: ["minor constraint-loosened query.name"],
  },
];
