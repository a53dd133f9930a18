import { fullGrammar } from "../../src/document/full-grammar.ts";
import type { NodeName } from "../../src/document/grammar.ts";
import type { Json, JsonObject } from "../../src/document/json.ts";

/** A document that is hostile, or valid and odd, and what is odd about it. */
export interface OddDocument {
  readonly name: string;
  readonly document: JsonObject;
}

/** Replacements for the nodes of each kind. */
type Nodes = Partial<Record<NodeName, JsonObject>>;

const nodes: Required<Nodes> = {
  document: {},
  info: { title: "Odd", version: "1.0.0" },
  server: { url: "https://api.example" },
  tag: { name: "things" },
  components: {},
  pathItem: {},
  operation: { operationId: "createThing", tags: ["things"] },
  parameter: { name: "page", in: "query", schema: { type: "integer" } },
  header: { schema: { type: "string" } },
  requestBody: { required: true },
  response: { description: "Done" },
  mediaType: {},
  securityScheme: { type: "http", scheme: "bearer" },
  schema: { type: "object", properties: { id: { type: "string" } }, required: ["id"] },
};

/** A small document with every kind of node once, some of them changed. */
export function documentWith(changes: Nodes): JsonObject {
  const node = (name: NodeName, ...own: JsonObject[]): JsonObject =>
    Object.assign({}, ...own, nodes[name], changes[name]) as JsonObject;
  const schema = { $ref: "#/components/schemas/Thing" };
  const content = { "application/json": node("mediaType", { schema }) };
  return node("document", {
    openapi: "3.1.0",
    info: node("info"),
    servers: [node("server")],
    tags: [node("tag")],
    paths: {
      "/things": node("pathItem", {
        post: node("operation", {
          parameters: [node("parameter")],
          requestBody: node("requestBody", { content }),
          responses: { "200": node("response", { headers: { "X-Rate": node("header") }, content }) },
        }),
      }),
    },
    components: node("components", {
      schemas: { Thing: node("schema"), Holder: { type: "object", properties: { thing: schema } } },
      securitySchemes: { token: node("securityScheme") },
    }),
  });
}

const wrongValues: readonly (readonly [string, Json])[] = [
  ["null", null],
  ["true", true],
  ["false", false],
  ["a number", -1.5],
  ["a text", "text"],
  ["an empty text", ""],
  ["an empty list", []],
  ["a list of null", [null]],
  ["a list of lists", [[]]],
  ["an empty object", {}],
  ["an object of numbers", { valueOf: 1 }],
  ["an object of null", { a: null }],
];

/** Every key of OpenAPI's grammar with a value of every type. Most of the types are wrong. */
export function wrongTypes(): readonly OddDocument[] {
  return (Object.keys(nodes) as NodeName[]).flatMap((node) =>
    Object.keys(fullGrammar[node]).flatMap((key) =>
      wrongValues.map(([kind, value]) => ({
        name: `${node}.${key} is ${kind}`,
        document: documentWith({ [node]: { [key]: value } }),
      })),
    ),
  );
}

const text = { type: "string" };
const oddNames = [
  ..."valueOf constructor toString hasOwnProperty prototype __proto__ __defineGetter__ then length name".split(" "),
  ..."q[] 0 -1 1e3 class default null a.b a-b a/b a~b a%b a#b *".split(" "),
  ..."\" ' ` \\ \n \u2028 \u0000 */ // ${x} <script> \ud800 \u202e ä 日本 🙂".split(" "),
  "",
  " ",
  "x".repeat(300),
];

/** Each odd name at each place where the API defines names. */
export function oddlyNamed(): readonly OddDocument[] {
  return oddNames.flatMap((name) => {
    const named = (value: Json): JsonObject => Object.fromEntries([[name, value]]);
    const changes: Readonly<Record<string, Nodes>> = {
      "a property": { schema: { properties: named(text), required: [name] } },
      "a pattern of properties": { schema: { patternProperties: named(text) } },
      "a parameter": { parameter: { name } },
      "a header": { response: { headers: named({ schema: text }) } },
      "a schema": {
        components: {
          schemas: Object.fromEntries([
            ["Thing", { $ref: `#/components/schemas/${pointer(name)}` }],
            [name, text],
          ]),
        },
      },
      "a value of an enum": { schema: { type: "string", enum: [name, "other"] } },
      "a constant": { schema: { type: "string", const: name } },
      "a default": { schema: { type: "string", default: name } },
      "a pattern": { schema: { type: "string", pattern: name } },
      "a format": { schema: { type: "string", format: name } },
      "a tag": { tag: { name }, operation: { tags: [name] } },
      "an operation": { operation: { operationId: name } },
      "a status": { operation: { responses: named({ description: "" }) } },
      "a media type": { requestBody: { content: named({ schema: text }) } },
      "a path": {
        document: { paths: Object.fromEntries([[`/${name}`, { get: { operationId: "find", responses: {} } }]]) },
      },
      "a path parameter": {
        document: { paths: Object.fromEntries([[`/a/{${name}}`, { get: { operationId: "find", responses: {} } }]]) },
      },
      "a webhook": { document: { webhooks: named({ post: { operationId: "hook", responses: {} } }) } },
      "a security scheme": {
        components: { securitySchemes: named({ type: "http" }) },
        document: { security: [named([])] },
      },
      "a scope": { document: { security: [{ token: [name] }] } },
      "a server": { server: { url: name } },
      "a version": { info: { version: name } },
      "a value of a discriminator": {
        schema: {
          discriminator: { propertyName: "id", mapping: named("Holder") },
          oneOf: [{ $ref: "#/components/schemas/Holder" }],
        },
      },
      "the property of a discriminator": {
        schema: { discriminator: { propertyName: name }, oneOf: [{ $ref: "#/components/schemas/Holder" }] },
      },
    };
    return Object.entries(changes).map(([place, change]) => ({
      name: `${JSON.stringify(name.slice(0, 20))} names ${place}`,
      document: documentWith(change),
    }));
  });
}

function pointer(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("%", "%25").replaceAll("#", "%23");
}
