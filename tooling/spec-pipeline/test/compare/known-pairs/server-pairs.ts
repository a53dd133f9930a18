import type { Json, JsonObject } from "../../../src/document/json.ts";
import { documentOf, receives } from "../documents.ts";
import type { DocumentPair } from "./known-pair.ts";

const served = (servers: Json | undefined, own: JsonObject = {}): JsonObject => {
  const { servers: _, ...rest } = documentOf({
    operations: [{ ...receives("findThing", { type: "string" }), ...own }],
  });
  return { ...rest, ...(servers !== undefined && { servers }) };
};
const at = (url: string, variables?: JsonObject): JsonObject => ({ url, ...(variables != null && { variables }) });
const inRegion = (regions: readonly string[], name = "region", byDefault = regions[0] ?? ""): JsonObject =>
  at(`https://{${name}}.example`, { [name]: { enum: regions, default: byDefault } });

export const serverPairs: readonly DocumentPair[] = [
  {
    what: "servers in another order",
    older: served([at("https://a.example"), at("https://b.example")]),
    newer: served([at("https://b.example"), at("https://a.example")]),
    expected: [],
  },
  {
    what: "another description of a server",
    older: served([at("https://a.example")]),
    newer: served([{ ...at("https://a.example"), description: "Here." }]),
    expected: [],
  },
  {
    what: "an additional server before the other",
    older: served([at("https://a.example")]),
    newer: served([at("https://b.example"), at("https://a.example")]),
    expected: ["minor server-added the API"],
  },
  {
    what: "a removed server",
    older: served([at("https://b.example"), at("https://a.example")]),
    newer: served([at("https://a.example")]),
    expected: ["major server-removed the API"],
  },
  {
    what: "another region",
    older: served([inRegion(["eu"])]),
    newer: served([inRegion(["eu", "us"])]),
    expected: ["minor server-added the API"],
  },
  {
    what: "a removed region",
    older: served([inRegion(["eu", "us"])]),
    newer: served([inRegion(["eu"])]),
    expected: ["major server-removed the API"],
  },
  {
    what: "another default region",
    older: served([inRegion(["eu", "us"])]),
    newer: served([inRegion(["eu", "us"], "region", "us")]),
    expected: ["major server-default-changed the API"],
  },
  {
    what: "regions in another order",
    older: served([inRegion(["eu", "us"])]),
    newer: served([inRegion(["us", "eu"], "region", "eu")]),
    expected: [],
  },
  {
    what: "another name of a variable",
    older: served([inRegion(["eu", "us"])]),
    newer: served([inRegion(["eu", "us"], "area")]),
    expected: [],
  },
  {
    what: "servers that are written out",
    older: served([inRegion(["eu", "us"])]),
    newer: served([at("https://eu.example"), at("https://us.example")]),
    expected: [],
  },
  {
    what: "a variable that accepted any value, and accepts two now",
    older: served([at("https://{name}.example", { name: { default: "a" } })]),
    newer: served([at("https://{name}.example", { name: { default: "a", enum: ["a", "b"] } })]),
    expected: ["major server-removed the API", "minor server-added the API", "minor server-added the API"],
  },
  { what: "the default server, declared explicitly", older: served(undefined), newer: served([at("/")]), expected: [] },
  {
    what: "a server of an operation",
    older: served([at("https://a.example")]),
    newer: served([at("https://a.example")], { servers: [at("https://b.example")] }),
    expected: ["major server-removed the API", "minor server-added the API"],
  },
  {
    what: "a server of an operation that equals the document's server",
    older: served([at("https://a.example")]),
    newer: served([at("https://b.example")], { servers: [at("https://a.example")] }),
    expected: [],
  },
];
