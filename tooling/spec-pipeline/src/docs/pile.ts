import { isObject, listOf, textOf, type Json, type JsonObject } from "../document/json.ts";
import { groupBy } from "../document/group-by.ts";
import { listOperations, listWebhooks, type Operation } from "../document/operations.ts";
import { resolveReference } from "../document/references.ts";
import type { Location } from "./subject.ts";

/** The pile of everything that does not belong to one tag. */
export const sharedPile = "shared";
/** The pile of the webhooks, and of what only webhooks use. */
const webhookPile = "webhooks";
/** A schema that is equally near to more tags than this belongs to none of them. */
const nearLimit = 3;

/** Returns the pile of a location: a tag, or the shared pile. */
export type PileOf = (location: Location) => string;

/**
 * Sorts everything that needs a description into piles, one for each tag and one for shared parts, by this rule:
 * - An operation with its contents goes to its first tag, a webhook to `webhooks`.
 * - A component whose name begins with a tag, such as `WalletTransactionObject` or `WalletsPaginated`, goes to that
 * tag.
 * - Any other component goes to the tag whose operations are nearest, the first of at most three that are equally near.
 * - What only webhooks use goes to `webhooks`, and the rest is shared.
 */
export function dealIntoPiles(document: JsonObject): PileOf {
  const tags = listOf(document["tags"]).flatMap((tag) => (isObject(tag) ? [textOf(tag["name"])] : []));
  const distances = measureDistances(document);
  const operations = groupBy(listOperations(document), ({ path }) => path);
  return (location) => {
    const [root, first, second] = location.map(String);
    if (root === "tags") return tags[Number(first)] ?? sharedPile;
    if (root === "webhooks") return webhookPile;
    if (root === "paths") return tagOf(operations.get(first ?? "") ?? [], second);
    if (root !== "components" || second === undefined) return sharedPile;
    return (
      (first === "schemas" ? tagNamed(second, tags) : undefined) ?? nearest(distances.get(`${first} ${second}`), tags)
    );
  };
}

/** The first tag of an operation. For a parameter of a path, the first tag of its first operation. */
function tagOf(operations: readonly Operation[], method: string | undefined): string {
  const operation = operations.find((one) => one.method === method) ?? operations[0];
  return firstTag(operation?.definition ?? {});
}

function firstTag(operation: JsonObject): string {
  return textOf(listOf(operation["tags"])[0]) || sharedPile;
}

/** The longest tag that a schema name begins with, in the singular or the plural. */
function tagNamed(schema: string, tags: readonly string[]): string | undefined {
  const fitting = tags.flatMap((tag) =>
    wordings(tag)
      .filter((wording) => wording !== "" && schema.startsWith(wording) && !/[a-z]/.test(schema.charAt(wording.length)))
      .map((wording) => ({ tag, wording })),
  );
  return fitting.toSorted((one, other) => other.wording.length - one.wording.length)[0]?.tag;
}

function wordings(tag: string): readonly string[] {
  const plural = tag.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const singular = plural.replace(/ies$/, "y").replace(/xes$/, "x").replace(/s$/, "");
  return [plural, singular];
}

type Distances = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Measures for each component how many references separate it from the operations of each tag. */
function measureDistances(document: JsonObject): Distances {
  const distances = new Map<string, Map<string, number>>();
  const referencesIn = referenceFinder();
  const starts = [
    ...listOperations(document).map(({ definition, parameters }) => ({
      pile: firstTag(definition),
      from: [definition, ...parameters],
    })),
    ...listWebhooks(document).map(({ definition }) => ({ pile: "", from: [definition] })),
  ];
  for (const { pile, from } of starts)
    for (const [component, distance] of distancesFrom(document, from, referencesIn)) {
      const known = distances.get(component) ?? new Map<string, number>();
      distances.set(component, known.set(pile, Math.min(distance, known.get(pile) ?? Infinity)));
    }
  return distances;
}

function distancesFrom(
  document: JsonObject,
  from: readonly Json[],
  referencesIn: (value: Json | undefined) => readonly string[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let edge: readonly (Json | undefined)[] = from;
  for (let distance = 1; edge.length > 0; distance++) {
    const references = new Set(edge.flatMap(referencesIn));
    const fresh = [...references].filter((reference) => !found.has(componentKey(reference)));
    for (const reference of fresh) found.set(componentKey(reference), distance);
    edge = fresh.map((reference) => resolveReference(document, reference));
  }
  return found;
}

function componentKey(reference: string): string {
  return reference.split("/").slice(2).join(" ");
}

/** Finds the references of a value. Results are cached, because many operations reach the same values. */
function referenceFinder(): (value: Json | undefined) => readonly string[] {
  const known = new Map<Json | undefined, readonly string[]>();
  return function referencesIn(value): readonly string[] {
    if (typeof value !== "object" || value === null) return [];
    const own = isObject(value) && typeof value["$ref"] === "string" ? [value["$ref"]] : [];
    const found: readonly string[] = known.get(value) ?? [...own, ...Object.values(value).flatMap(referencesIn)];
    known.set(value, found);
    return found;
  };
}

function nearest(distances: ReadonlyMap<string, number> | undefined, tags: readonly string[]): string {
  const reached = [...(distances ?? [])].filter(([pile]) => pile !== "");
  if (distances !== undefined && distances.size > 0 && reached.length === 0) return webhookPile;
  const least = Math.min(...reached.map(([, distance]) => distance));
  const near = reached.filter(([, distance]) => distance === least).map(([pile]) => pile);
  if (near.length > nearLimit) return sharedPile;
  return tags.find((tag) => near.includes(tag)) ?? sharedPile;
}
