import { expect, it } from "vitest";
import { compileTypes, modulesOfTypes } from "../../src/compile/compile-types.ts";
import type { Json, JsonObject } from "../../src/document/json.ts";
import { generateTypesPackage } from "../../src/generate/generate-types-package.ts";
import { layout } from "../../src/workspace/layout.ts";
import { emptyWorkspace } from "../workspace/empty-workspace.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const words = { type: "string", enum: ["a", "b"] };

function object(properties: JsonObject, required: readonly string[] = []): JsonObject {
  return { type: "object", properties, ...(required.length > 0 && { required }) };
}

function reference(schema: string): JsonObject {
  return { $ref: `#/components/schemas/${schema}` };
}

function query(...names: readonly string[]): JsonObject {
  const parameters = names.map((name) => ({
    name,
    in: "query",
    schema: name.endsWith("[]") ? { type: "array", items: text } : text,
  }));
  return { operationId: `find_${names.join("_").replaceAll(/\W/g, "")}`, parameters, responses: {} };
}

/** A document that sends and receives all of the given schemas. */
function documentOf(schemas: JsonObject, operations: readonly JsonObject[] = []): JsonObject {
  const all = object(Object.fromEntries(Object.keys(schemas).map((name) => [`its_${name}`, reference(name)])));
  const content = { content: { "application/json": { schema: all } } };
  const exchange = {
    operationId: "exchange",
    requestBody: content,
    responses: { 200: { description: "", ...content } },
  };
  const paths = operations.map((operation, index): [string, Json] => [`/p${index}`, { get: operation }]);
  return {
    openapi: "3.1.0",
    info: { title: "Odd", version: "1.0.0" },
    paths: { "/exchange": { post: exchange }, ...Object.fromEntries(paths) },
    components: { schemas },
  };
}

async function typesOf(
  document: JsonObject,
): Promise<{ files: ReadonlyMap<string, string>; faults: readonly string[] }> {
  const typeNames = new Map();
  const sources = { typeNames, typeTexts: new Map(), typesManifest: '{"lago": { "apiVersion": "" }}' };
  const files = await generateTypesPackage(document, sources);
  const modules = await modulesOfTypes(await emptyWorkspace(), files);
  const { value: faults } = await compileTypes(modules, { document, typeNames });
  return { files, faults };
}

const globals =
  "Array,Boolean,Date,Error,Exclude,Extract,Function,Map,NonNullable,Number,Object,Omit,Partial,Pick,Promise,Readonly," +
  "ReadonlyArray,Record,RegExp,Required,String,Symbol,WithRequired";

/** Odd but valid schemas. */
const odd: JsonObject = {
  ...Object.fromEntries(
    globals.split(",").map((name) => [name, object({ [`own_${name}`]: text, open: { type: "object" } })]),
  ),
  SelfList: { type: "array", items: reference("SelfList") },
  NullableSelfList: { anyOf: [{ type: "array", items: reference("NullableSelfList") }, { type: "null" }] },
  SelfMap: { type: "object", additionalProperties: reference("SelfMap") },
  SelfTuple: { type: "array", prefixItems: [text, reference("SelfTuple")] },
  OneList: { type: "array", items: reference("OtherList") },
  OtherList: { type: "array", items: reference("OneList") },
  AnyJson: {
    oneOf: [
      text,
      { type: "null" },
      { type: "array", items: reference("AnyJson") },
      { type: "object", additionalProperties: reference("AnyJson") },
    ],
  },
  Tree: { allOf: [object({ leaf: text }), object({ trees: { type: "array", items: reference("Tree") } })] },
  Parent: object({ wide: words, other: text, nullable: text, nested: object({ a: text }) }),
  Child: {
    allOf: [
      reference("Parent"),
      object({ wide: text, other: whole, nullable: { type: ["string", "null"] }, nested: object({ b: text }) }),
    ],
  },
  Requiring: { allOf: [reference("Parent")], required: ["other"] },
  Keys: object({
    "a-b": text,
    "": text,
    "1x": text,
    日本: object({ x: text }),
    'with "quotes"': object({ y: text }),
    "new\nline": text,
    class: object({ z: text }),
    $: text,
  }),
  Mixed: { enum: [1, 2, null, true, "a"] },
  Numbers: { type: "number", enum: [-1, 1.5, 1e21] },
  Texts: { type: "string", enum: ["", 'a"b', "c\nd", "e\\f", "`x`"] },
  Paths: object({ p: text }),
  PAths: object({ q: text }),
  Statuses: words,
  Status: { type: "string", enum: ["c", "d"] },
  All: true,
  Nothing: object({ none: false, never: { allOf: [true, text] } }),
};

it("accepts odd but valid schemas", async () => {
  const { files, faults } = await typesOf(documentOf(odd, [query("q", "q[]"), query("w[]", "w", "w[a]")]));

  expect(faults).toEqual([]);
  expect(files.get(layout.typeNamesModule)).toMatch(/q\?: string \| readonly string\[\] \| undefined;/);
  expect(files.get(layout.typeNamesModule)).toContain("open?: globalThis.Record<string, unknown>");
  expect(files.get(layout.typeNamesModule)).toContain("export type DateInput = string | globalThis.Date;");
});

/** A union with more combinations than the compiler can handle. */
const combinations = {
  allOf: Array.from({ length: 20 }, (_, index) => ({
    oneOf: [object({ [`a${index}`]: text }, [`a${index}`]), object({ [`b${index}`]: text }, [`b${index}`])],
  })),
};

it("names each schema, operation and parameter whose type is wrong", async () => {
  const answer = { responses: { 200: { description: "", content: { "application/json": { schema: combinations } } } } };
  const schemas = {
    ThingObject: { type: "object", additionalProperties: text },
    OwnThing: { allOf: [reference("ThingObject"), object({ count: whole })] },
    WebhookLikes: words,
    HTTPWebhookTypeList: { type: "array", items: text },
  };

  const { faults } = await typesOf(documentOf(schemas, [{ operationId: "findMany", ...answer }]));

  expect(faults).toEqual(
    expect.arrayContaining([
      expect.stringMatching(
        /^type `OwnThing` of schema `OwnThing`, `count` \(names\.ts:\d+\): Property 'count' of type/,
      ),
      expect.stringMatching(/^operation `findMany`, .*\(openapi\.ts:\d+\): .*union type that is too complex/),
    ]),
  );
});

it.each<[string, JsonObject, RegExp]>([
  ["a union of a million types", { Many: combinations }, /"Many" would be a union of [\d,]+ types/],
  [
    "such a union in a property",
    { Owner: object({ many: combinations, id: text }) },
    /"Owner.many" would be a union of/,
  ],
  [
    "a name that the types package uses itself",
    { UnknownValue: object({ a: text }) },
    /"UnknownValue" .* already exports: set another name for "UnknownValue"/,
  ],
  ["the name of a webhook's types", { WebhookLike: object({ a: text }) }, /"WebhookLike" .* already exports/],
  ["an envelope of itself", { A: { allOf: [object({ n: { allOf: [reference("A"), { required: ["n"] }] } })] } }, /"A/],
])("refuses %s by name before anything is compiled", async (_, schemas, message) => {
  const typesManifest = '{"lago": { "apiVersion": "" }}';
  const sources = { typeNames: new Map(), typeTexts: new Map(), typesManifest };

  const making = generateTypesPackage(documentOf(schemas), sources);

  await expect(making).rejects.toMatchObject({ exitCode: 4, message: expect.stringMatching(message) });
});
