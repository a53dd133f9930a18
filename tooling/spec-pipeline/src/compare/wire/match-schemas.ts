import { isArray, isEqual, isObject, type Json, type JsonObject } from "../../document/json.ts";
import { componentOf, placeKey } from "../findings/place.ts";
import type { Pair } from "../pair.ts";
import { likenessTests } from "../types/likeness.ts";
import { matchVariants, type VariantMatch } from "../types/match-variants.ts";
import { typesIn, valuesOf } from "./schema-facts.ts";
import { isFact } from "./schema-keywords.ts";
import type { SchemaNode } from "./schema-node.ts";
import type { SchemaReader } from "./schema-reader.ts";

/** A variant, and the traits that identify it. */
export interface Variant {
  readonly node: SchemaNode;
  readonly meaning: string;
  /** The component that it is, if it is one. */
  readonly component: string | undefined;
  readonly types: readonly string[];
  readonly format: Json | undefined;
  /** Whether it accepts every value of a type. An enum or an open enum is visible in the types. */
  readonly isOfAnyValue: boolean;
  /** Whether its type is its only requirement. */
  readonly isPlain: boolean;
  /** The names of its properties. For a list, the traits of its items. */
  readonly names: ReadonlySet<string>;
  /** The values that its properties are restricted to. */
  readonly words: ReadonlyMap<string, readonly Json[]>;
}

const unrestricting = new Set(["type", "$ref", "allOf"]);

/** Collects the traits that identify a variant. */
export function describeVariant(node: SchemaNode, reader: SchemaReader): Variant {
  const schemas = reader.schemasOf(node);
  const place = reader.placeOf(node.slice(0, 1));
  const component = componentOf(place);
  const children = reader.childrenOf(node);
  const properties = [...children].filter(([key]) => key.startsWith("property ")).map(([, child]) => child);
  return {
    node,
    meaning: node.map(({ value }) => reader.meanings.of(value)).join(" "),
    component: component?.length === place.length ? placeKey(place) : undefined,
    types: typesOf(schemas),
    format: valuesOf(schemas, "format")[0],
    isOfAnyValue: ["enum", "const", "x-open-enum"].every((keyword) => valuesOf(schemas, keyword).length === 0),
    isPlain: schemas.every((schema) => Object.keys(schema).every((key) => !isFact(key) || unrestricting.has(key))),
    names: new Set([...properties.map(({ step }) => step), ...memberNames(children.get("items")?.node, reader)]),
    words: new Map(properties.flatMap((child) => wordsIn(child.step, reader.schemasOf(child.node)))),
  };
}

/** The traits of the items of a list: their types and the names of their properties. */
function memberNames(members: SchemaNode | undefined, reader: SchemaReader): string[] {
  if (members == null) return [];
  const types = typesOf(reader.schemasOf(members)).map((type) => `[] ${type}`);
  return [...types, ...[...reader.childrenOf(members).keys()].map((key) => `[] ${key}`)];
}

/**
 * The types of a variant without null. Integers count as numbers here: the difference is compared once they are paired.
 */
function typesOf(schemas: readonly JsonObject[]): readonly string[] {
  const types = [...(typesIn(schemas) ?? impliedTypes(schemas))].filter((type) => type !== "null");
  return [...new Set(types.map((type) => (type === "integer" ? "number" : type)))].toSorted();
}

/** Matches variants by their traits, regardless of their order. */
export function matchSchemas(variants: Pair<readonly Variant[]>): VariantMatch<Variant> {
  const { older, newer } = variants;
  if (older.length === 1 && newer.length === 1) return matchVariants(variants, [], "in order");
  const likeness = likenessTests<Variant>(({ names }) => names).map(
    (test) => (pair: Pair<Variant>) => isSameKind(pair) && test(pair),
  );
  return matchVariants(
    variants,
    [
      (pair) => pair.older.meaning === pair.newer.meaning,
      (pair) => pair.older.component != null && pair.older.component === pair.newer.component,
      (pair) => shareWords(pair) === true,
      ...likeness,
      (pair) => isSameKind(pair) && pair.older.names.size === 0 && pair.older.format === pair.newer.format,
      isSameKind,
    ],
    "alone",
  );
}

/** Whether two variants have the same type, and no contradicting values. */
function isSameKind(pair: Pair<Variant>): boolean {
  return isEqual(pair.older.types, pair.newer.types) && shareWords(pair) !== false;
}

/** Whether two variants share a value in each property that both restrict. Undefined if there is no such property. */
function shareWords({ older, newer }: Pair<Variant>): boolean | undefined {
  const shared = [...older.words].filter(([name]) => newer.words.has(name));
  if (shared.length === 0) return undefined;
  return shared.every(([name, words]) => words.some((word) => newer.words.get(name)?.includes(word) === true));
}

/** The type that untyped schemas apply to. */
function impliedTypes(schemas: readonly JsonObject[]): string[] {
  if (valuesOf(schemas, "properties").length > 0) return ["object"];
  if (valuesOf(schemas, "items").length > 0) return ["array"];
  return [...new Set(wordsIn("", schemas).flatMap(([, words]) => words.map((word) => typeof word)))];
}

function wordsIn(name: string, schemas: readonly JsonObject[]): [string, readonly Json[]][] {
  const words = schemas.flatMap((schema) => {
    if (isArray(schema["enum"])) return schema["enum"];
    return schema["const"] === undefined || isObject(schema["const"]) ? [] : [schema["const"]];
  });
  return words.length === 0 ? [] : [[name, words]];
}
