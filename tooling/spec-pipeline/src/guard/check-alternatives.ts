import { isObject, type Json, type JsonObject, listOf } from "../document/json.ts";
import { referenceTarget } from "./reference-target.ts";
import type { WalkedDocument } from "./walk.ts";

// Comparing types with this many alternatives takes seconds. With ten times as many, it takes hours.
const alternativeLimit = 1_000;

/**
 * Refuses schemas whose alternatives multiply beyond what can be compared, because each combines with each of the
 * others.
 */
export function checkAlternatives({ document, values }: WalkedDocument): void {
  const alternatives = new Alternatives(document);
  for (const { place, value } of values) {
    // A schema that only refers to such a schema is not the one to fix.
    if (!isComposed(value) || alternatives.count(value) <= alternativeLimit) continue;
    throw place.refusal(
      `its alternatives multiply to more than ${alternativeLimit} combinations`,
      "Use fewer oneOf and anyOf next to each other",
    );
  }
}

function isComposed(value: Json): boolean {
  return isObject(value) && ["allOf", "oneOf", "anyOf"].some((key) => value[key] !== undefined);
}

class Alternatives {
  readonly #document: JsonObject;
  readonly #counts = new Map<JsonObject, number>();

  constructor(document: JsonObject) {
    this.#document = document;
  }

  /** The number of combinations of alternatives of a schema. 1 if it has no choice. */
  count(value: Json | undefined): number {
    if (!isObject(value)) return 1;
    const known = this.#counts.get(value);
    if (known !== undefined) return known;
    // Circular schemas are refused elsewhere.
    this.#counts.set(value, 1);
    const { $ref, allOf, oneOf, anyOf } = value;
    const target = typeof $ref === "string" ? referenceTarget(this.#document, $ref) : undefined;
    const factors = [
      ...listOf(allOf).map((part) => this.count(part)),
      this.#sum(oneOf),
      this.#sum(anyOf),
      this.count(target),
    ];
    const count = factors.reduce((product, factor) => Math.min(product * factor, beyond), 1);
    this.#counts.set(value, count);
    return count;
  }

  #sum(alternatives: Json | undefined): number {
    const counts = listOf(alternatives).map((one) => this.count(one));
    return Math.max(
      1,
      Math.min(
        counts.reduce((sum, count) => sum + count, 0),
        beyond,
      ),
    );
  }
}

/** Any value above the limit is equivalent. */
const beyond = alternativeLimit + 1;
