import { grammar, type NodeName, type Shape } from "../document/grammar.ts";
import { isArray, isEqual, isObject, type Json, type JsonObject } from "../document/json.ts";
import type { Glossary, GlossaryEntry } from "./glossary.ts";

/** A document with the texts of a glossary, and the parts of the glossary that nothing used. */
export interface Glossed {
  readonly document: JsonObject;
  /** One line for each name of an entry, and for each object, that nothing uses. */
  readonly unused: readonly string[];
}

/**
 * Fills in the descriptions and examples of properties, parameters and responses from the glossary, where the document
 * has none. A reference gets a description only: its example is that of the schema it refers to.
 */
export function applyGlossary(document: JsonObject, glossary: Glossary): Glossed {
  const used = new Set<string>();
  const result = visit("document", document, []) as JsonObject; // The result of an object is an object.
  const unused = (["properties", "parameters"] as const).flatMap((section) =>
    glossary[section].flatMap((entry, index) =>
      entry.names.filter((name) => !used.has(usageKey(entry, name))).map((name) => unusedLine(section, index, name)),
    ),
  );
  const unusedObjects = [...glossary.objects.keys()].filter((name) => !used.has(name)).map(unusedObjectLine);
  return { document: result, unused: [...unused, ...unusedObjects] };

  function visit(node: NodeName, value: Json, within: Within): Json {
    if (!isObject(value)) return value;
    const shapes = grammar[node];
    const visited = Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, visitChild(key, shapes[key] ?? "fact", { child, within })]),
    );
    if (node === "response") return glossResponse(visited);
    return node === "parameter" ? glossParameter(visited, within) : visited;
  }

  function glossResponse(response: JsonObject): JsonObject {
    if (glossary.response === undefined || "$ref" in response) return response;
    return { description: glossary.response, ...response };
  }

  function visitChild(key: string, shape: Shape, { child: value, within }: Child): Json {
    if (typeof shape === "string") return value;
    if ("node" in shape) return visit(shape.node, value, within);
    if ("list" in shape) return isArray(value) ? value.map((item) => visit(shape.list, item, within)) : value;
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(
      ([name, child]) => [name, visit(shape.map, child, [name, ...within])] as const,
    );
    if (key !== "properties") return Object.fromEntries(entries);
    return Object.fromEntries(entries.map(([name, child]) => [name, glossProperty(name, child, within)]));
  }

  function glossProperty(name: string, schema: Json, within: Within): Json {
    if (!isObject(schema)) return schema;
    const find: Find = (keyword) => lookUp(glossary.properties, { name, facts: schema, keyword, within });
    return give(schema, "$ref" in schema ? onlyDescription(find) : find);
  }

  /** Adds the example of a parameter to its schema, where samplers read it. */
  function glossParameter(parameter: JsonObject, around: Within): JsonObject {
    const { name, schema } = parameter;
    if (typeof name !== "string" || !isObject(schema)) return parameter;
    const facts = { ...schema, ...parameter };
    const within = around.flatMap((one) => segmentsBefore(one, name));
    const find: Find = (keyword) => lookUp(glossary.parameters, { name, facts, keyword, within });
    const described = give(parameter, onlyDescription(find));
    if ("$ref" in schema) return described;
    return { ...described, schema: give(schema, (keyword) => (keyword === "example" ? find(keyword) : undefined)) };
  }

  function lookUp(entries: readonly GlossaryEntry[], question: Question): Json | undefined {
    const { name, keyword, within } = question;
    const object = within.find((one) => glossary.objects.has(one));
    const entry = entries.find(
      (one) => one.names.includes(name) && canSay(one[keyword], object) && fits(one, question),
    );
    if (entry === undefined) return undefined;
    used.add(usageKey(entry, name));
    const given = entry[keyword];
    if (object === undefined || !namesObject(given)) return given;
    used.add(object);
    return given.replaceAll(placeholder, glossary.objects.get(object) ?? "");
  }

  function usageKey(entry: GlossaryEntry, name: string): string {
    return `${glossary.properties.indexOf(entry)} ${glossary.parameters.indexOf(entry)} ${name}`;
  }
}

type Keyword = "description" | "example";

type Find = (keyword: Keyword) => Json | undefined;

function onlyDescription(find: Find): Find {
  return (keyword) => (keyword === "description" ? find(keyword) : undefined);
}

/** The names of the properties, components and path segments that contain a place, the nearest first. */
type Within = readonly string[];

interface Child {
  readonly child: Json;
  readonly within: Within;
}

interface Question {
  readonly name: string;
  readonly facts: JsonObject;
  readonly keyword: Keyword;
  readonly within: Within;
}

/** Adds the keywords that the target lacks. Looks up both, so that an entry that fits counts as used. */
function give(target: JsonObject, find: Find): JsonObject {
  const description = find("description");
  const example = find("example");
  return { ...(description !== undefined && { description }), ...(example !== undefined && { example }), ...target };
}

/** Whether a value exists, and its placeholders can be replaced. */
function canSay(value: Json | undefined, object: string | undefined): boolean {
  return value !== undefined && (object !== undefined || !namesObject(value));
}

function fits({ when, within }: GlossaryEntry, question: Question): boolean {
  if (within.length > 0 && !within.some((one) => question.within.includes(one))) return false;
  return Object.entries(when).every(([key, wanted]) => {
    const fact = question.facts[key];
    return isEqual(fact, wanted) || (isArray(fact) && fact.some((one) => isEqual(one, wanted)));
  });
}

const placeholder = "{object}";

function namesObject(value: Json | undefined): value is string {
  return typeof value === "string" && value.includes(placeholder);
}

/** Returns the path segments in front of a parameter, the last first. Returns any other name as the only item. */
function segmentsBefore(name: string, parameter: string): readonly string[] {
  const [before = ""] = name.split(`{${parameter}}`);
  return before.split("/").toReversed();
}

function unusedLine(section: string, index: number, name: string): string {
  return `spec/glossary.yaml, entry ${index + 1} of \`${section}\`: nothing named \`${name}\` uses it. Fix or delete it.`;
}

function unusedObjectLine(name: string): string {
  return `spec/glossary.yaml, \`objects\`: no text uses the word for \`${name}\`. Fix or delete it.`;
}
