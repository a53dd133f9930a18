import { grammar, type NodeName, type Shape } from "../document/grammar.ts";
import { isArray, isEqual, isObject, type Json, type JsonObject } from "../document/json.ts";
import type { Glossary, GlossaryEntry } from "./glossary.ts";

/** A document with the words of a glossary, and what of the glossary it had no use for. */
export interface Glossed {
  readonly document: JsonObject;
  /** One line for each name of an entry that gives nothing. */
  readonly unused: readonly string[];
}

/**
 * Gives the properties, parameters and responses of a document what they lack and the glossary has.
 * What they say themselves stays. A reference gets a description of what is meant by it there; the example is that of
 * what it refers to.
 */
export function applyGlossary(document: JsonObject, glossary: Glossary): Glossed {
  const used = new Set<string>();
  const result = visit("document", document) as JsonObject; // an object stays one
  const unused = (["properties", "parameters"] as const).flatMap((section) =>
    glossary[section].flatMap((entry, index) =>
      entry.names.filter((name) => !used.has(usageKey(entry, name))).map((name) => unusedLine(section, index, name)),
    ),
  );
  return { document: result, unused };

  function visit(node: NodeName, value: Json): Json {
    if (!isObject(value)) return value;
    const shapes = grammar[node];
    const visited = Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, visitChild(key, shapes[key] ?? "fact", child)]),
    );
    if (node === "response") return glossResponse(visited);
    return node === "parameter" ? glossParameter(visited) : visited;
  }

  function glossResponse(response: JsonObject): JsonObject {
    if (glossary.response === undefined || "$ref" in response) return response;
    return { description: glossary.response, ...response };
  }

  function visitChild(key: string, shape: Shape, value: Json): Json {
    if (typeof shape === "string") return value;
    if ("node" in shape) return visit(shape.node, value);
    if ("list" in shape) return isArray(value) ? value.map((item) => visit(shape.list, item)) : value;
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([name, child]) => [name, visit(shape.map, child)] as const);
    if (key !== "properties") return Object.fromEntries(entries);
    return Object.fromEntries(entries.map(([name, child]) => [name, glossProperty(name, child)]));
  }

  function glossProperty(name: string, schema: Json): Json {
    if (!isObject(schema)) return schema;
    const find: Find = (keyword) => lookUp(glossary.properties, { name, facts: schema, keyword });
    return give(schema, "$ref" in schema ? onlyDescription(find) : find);
  }

  /** The example of a parameter stands in its schema, where samplers look for it. */
  function glossParameter(parameter: JsonObject): JsonObject {
    const { name, schema } = parameter;
    if (typeof name !== "string" || !isObject(schema)) return parameter;
    const facts = { ...schema, ...parameter };
    const find: Find = (keyword) => lookUp(glossary.parameters, { name, facts, keyword });
    const described = give(parameter, onlyDescription(find));
    if ("$ref" in schema) return described;
    return { ...described, schema: give(schema, (keyword) => (keyword === "example" ? find(keyword) : undefined)) };
  }

  function lookUp(entries: readonly GlossaryEntry[], { name, facts, keyword }: Question): Json | undefined {
    const entry = entries.find((one) => one.names.includes(name) && one[keyword] !== undefined && fits(one, facts));
    if (entry !== undefined) used.add(usageKey(entry, name));
    return entry?.[keyword];
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

interface Question {
  readonly name: string;
  readonly facts: JsonObject;
  readonly keyword: Keyword;
}

/** Asks for both keywords, so that an entry that fits counts as used, and gives those that are missing. */
function give(target: JsonObject, find: Find): JsonObject {
  const description = find("description");
  const example = find("example");
  return { ...(description !== undefined && { description }), ...(example !== undefined && { example }), ...target };
}

function fits({ when }: GlossaryEntry, facts: JsonObject): boolean {
  return Object.entries(when).every(([key, wanted]) => {
    const fact = facts[key];
    return isEqual(fact, wanted) || (isArray(fact) && fact.some((one) => isEqual(one, wanted)));
  });
}

function unusedLine(section: string, index: number, name: string): string {
  return `spec/glossary.yaml, entry ${index + 1} of \`${section}\`: nothing named \`${name}\` takes it; mend or delete it.`;
}
