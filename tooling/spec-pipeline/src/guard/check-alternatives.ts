import { isObject, type Json, type JsonObject, listOf } from "../document/json.ts";
import { referenceTarget } from "./reference-target.ts";
import type { WalkedDocument } from "./walk.ts";

// The types of as many take seconds to compare, of ten times as many hours.
const alternativeLimit = 1_000;

/** Refuses schemas whose alternatives multiply, since each has to hold beside each of the others, beyond what can be compared. */
export function checkAlternatives({ document, values }: WalkedDocument): void {
  const alternatives = new Alternatives(document);
  for (const { place, value } of values) {
    // What merely refers to such a schema is not the one to mend.
    if (!isComposed(value) || alternatives.count(value) <= alternativeLimit) continue;
    throw place.refusal(
      `its alternatives multiply to more than ${alternativeLimit} combinations`,
      "Say in fewer oneOf and anyOf beside each other what it can be",
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

  /** How many combinations of alternatives a schema allows; one, where it leaves no choice. */
  count(value: Json | undefined): number {
    if (!isObject(value)) return 1;
    const known = this.#counts.get(value);
    if (known !== undefined) return known;
    // What leads back to itself is refused elsewhere.
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

/** Past the limit, how far makes no difference. */
const beyond = alternativeLimit + 1;
