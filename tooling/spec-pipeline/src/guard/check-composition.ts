import { isObject, type Json, type JsonObject } from "../document/json.ts";
import type { PipelineError } from "../pipeline-error.ts";
import { printable } from "../read/printable.ts";
import { refusal } from "../read/refusal.ts";
import { referenceTarget } from "./reference-target.ts";
import type { WalkedDocument } from "./walk.ts";

const depthLimit = 64;
const applicators = ["allOf", "anyOf", "oneOf"];

/**
 * Refuses a schema that is composed of itself: references, directly or as branches of allOf, anyOf and oneOf, that
 * return to their start. A property that holds another value of the same schema is allowed.
 */
export function checkComposition({ document, values }: WalkedDocument): void {
  const composition = new Composition(document);
  for (const { place, value } of values) composition.measure({ value, place });
}

/** A value, and the place where it was found. */
interface Part {
  readonly value: Json | undefined;
  readonly place: { readonly pointer: string };
}

class Composition {
  readonly #document: JsonObject;
  readonly #depths = new Map<JsonObject, number>();
  readonly #open = new Set<JsonObject>();

  constructor(document: JsonObject) {
    this.#document = document;
  }

  /** The nesting depth of parts. Each object is counted once. */
  measure({ value, place }: Part, above = 0): number {
    if (!isObject(value)) return 0;
    if (this.#open.has(value)) throw refuse(place, "the schema is composed of itself");
    const depth = above < depthLimit ? (this.#depths.get(value) ?? this.#descend(value, place, above)) : 1;
    if (above + depth <= depthLimit) return depth;
    throw refuse(place, `more than ${depthLimit} references and branches are nested`);
  }

  #descend(value: JsonObject, place: Part["place"], above: number): number {
    this.#open.add(value);
    const depths = this.#partsOf(value, place).map((part) => this.measure(part, above + 1));
    this.#open.delete(value);
    const depth = 1 + Math.max(0, ...depths);
    this.#depths.set(value, depth);
    return depth;
  }

  #partsOf(value: JsonObject, place: Part["place"]): Part[] {
    const branches = applicators.flatMap((key) => value[key] ?? []).map((branch) => ({ value: branch, place }));
    const reference = value["$ref"];
    if (typeof reference !== "string") return branches;
    const target = referenceTarget(this.#document, reference);
    return [...branches, { value: target, place: { pointer: printable(reference, 400) } }];
  }
}

function refuse({ pointer }: Part["place"], what: string): PipelineError {
  return refusal({
    where: `the document at ${pointer}`,
    what,
    fix: "Break the chain of its $ref, allOf, anyOf, oneOf",
  });
}
