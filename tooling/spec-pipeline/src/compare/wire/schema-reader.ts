import { isArray, isObject, type Json, type JsonObject, listOf } from "../../document/json.ts";
import { resolveReference } from "../../document/references.ts";
import { listMember, mapMember, type Place } from "../findings/place.ts";
import { typesIn, valuesOf } from "./schema-facts.ts";
import { isFact, isRestriction } from "./schema-keywords.ts";
import { SchemaMeanings } from "./schema-meanings.ts";
import { type Declared, partsOf, placeOf, type SchemaNode } from "./schema-node.ts";

/** Reads the schemas of one of the two documents. */
export class SchemaReader {
  readonly document: JsonObject;
  readonly meanings: SchemaMeanings;
  readonly #types = new Map<string, JsonObject>();
  readonly #remainders = new WeakMap<JsonObject, Map<string, JsonObject>>();

  constructor(document: JsonObject) {
    this.document = document;
    this.meanings = new SchemaMeanings(document);
  }

  /** Whether the document has a component. */
  has([root = "", section = "", name = ""]: Place): boolean {
    return resolveReference(this.document, `#/${root}/${section}/${encodeURIComponent(name)}`) !== undefined;
  }

  /** Where a node is declared. */
  placeOf(node: SchemaNode): Place {
    return placeOf(this.document, node);
  }

  /** The schemas that apply to a node, regardless of which variant a value matches. */
  schemasOf(node: SchemaNode): JsonObject[] {
    return partsOf(this.document, node).map(({ value }) => value);
  }

  /** The children of a node by name: properties, list items and map values. */
  childrenOf(node: SchemaNode): ReadonlyMap<string, Child> {
    const children = new Map<string, Child>();
    for (const part of partsOf(this.document, node))
      for (const { key, step, schema } of childrenIn(part.value)) {
        const known = children.get(key)?.node ?? [];
        children.set(key, { step, node: [...known, { value: schema, place: [...part.place, step] }] });
      }
    return children;
  }

  /** The alternatives that a value can match. The node itself if it has none. */
  variantsOf(node: SchemaNode, used: ReadonlySet<Json> = new Set()): SchemaNode[] {
    const parts = partsOf(this.document, node);
    const choice = parts.flatMap((part) => choicesIn(part)).find(({ members }) => !used.has(members));
    if (choice == null || used.size >= mostChoices) return [node];
    const rest = this.#factsBeside(choice, parts);
    const variants = choice.members.filter((member) => !this.#isNull(member));
    return variants.flatMap((member) =>
      this.variantsOf([{ value: member, place: choice.part.place }, ...rest], new Set([...used, choice.members])),
    );
  }

  /** The schemas that apply to all variants of a choice, each once, even if they refer to each other. */
  #factsBeside({ part, keyword }: Choice, parts: readonly Declared<JsonObject>[]): Declared<JsonObject>[] {
    const facts = new Map<JsonObject, Declared<JsonObject>>();
    for (const { value, place } of parts) {
      const own = ["$ref", "allOf", ...(value === part.value ? [keyword] : [])].reduce(
        (schema, key) => this.#without(schema, key),
        value,
      );
      if (Object.keys(own).some(isFact)) facts.set(own, { value: own, place });
    }
    return [...facts.values()];
  }

  /** A variant for each type that a node can have, except null. */
  splitByType(node: SchemaNode): SchemaNode[] {
    const types = [...(typesIn(this.schemasOf(node)) ?? [])].filter((type) => type !== "null");
    if (types.length < 2) return [node];
    return types.map((type) => [...node, { value: this.#ofType(type), place: node[0]?.place ?? [] }]);
  }

  /** Returns the same object each time, so that it can be recognized. */
  #ofType(type: string): JsonObject {
    const known = this.#types.get(type) ?? { type };
    this.#types.set(type, known);
    return known;
  }

  /** Null is not a separate variant: the types show it. */
  #isNull(member: Json): boolean {
    const types = typesIn(this.schemasOf([{ value: member, place: [] }]));
    return types?.size === 1 && types.has("null");
  }

  /** A schema without a keyword. Returns the same object each time, so that it can be recognized. */
  #without(schema: JsonObject, keyword: string): JsonObject {
    if (schema[keyword] === undefined) return schema;
    const remainders = this.#remainders.get(schema) ?? new Map<string, JsonObject>();
    this.#remainders.set(schema, remainders);
    const known =
      remainders.get(keyword) ?? Object.fromEntries(Object.entries(schema).filter(([key]) => key !== keyword));
    remainders.set(keyword, known);
    return known;
  }
}

/** A child of a node, and its name below that node. */
export interface Child {
  readonly step: string;
  readonly node: SchemaNode;
}

/** Nested choices are flattened to this depth. Deeper ones are compared choice by choice. */
const mostChoices = 3;

/** Alternative schemas, and the keyword that lists them. */
interface Choice {
  readonly part: Declared<JsonObject>;
  readonly keyword: string;
  readonly members: readonly Json[];
}

function choicesIn(part: Declared<JsonObject>): Choice[] {
  return ["oneOf", "anyOf"].flatMap((keyword) => {
    const members = part.value[keyword];
    return isArray(members) && !members.every(isRestriction) ? [{ part, keyword, members }] : [];
  });
}

function childrenIn(schema: JsonObject): { key: string; step: string; schema: Json }[] {
  const [properties, patterns] = ["properties", "patternProperties"].map((keyword) =>
    Object.entries(valuesOf([schema], keyword).find(isObject) ?? {}),
  );
  const others = schema["additionalProperties"];
  const items = schema["items"];
  return [
    ...(properties ?? []).map(([name, child]) => ({ key: `property ${name}`, step: name, schema: child })),
    ...(patterns ?? []).map(([pattern, child]) => ({ key: `pattern ${pattern}`, step: mapMember, schema: child })),
    ...listOf(schema["prefixItems"]).map((child, index) => ({
      key: `item ${index}`,
      step: String(index),
      schema: child,
    })),
    ...(isObject(items) ? [{ key: "items", step: listMember, schema: items }] : []),
    ...(isObject(others) ? [{ key: "others", step: mapMember, schema: others }] : []),
  ];
}
