import { isObject, type Json, type JsonObject, textOf } from "../document/json.ts";
import { groupBy } from "../document/group-by.ts";
import { unexplainedValues } from "./enum-values.ts";
import { checkSamples } from "./check-samples.ts";
import { listSubjects } from "./list-subjects.ts";
import { dealIntoPiles, sharedPile } from "./pile.ts";
import { proseFault } from "./prose-fault.ts";
import type { Location, Subject, Want } from "./subject.ts";
import { toPath } from "./target.ts";

/** The placeholder in an overlay for a description or an example that must still be written. */
export const toDo = "TODO";

/** A missing description or example, or an inadequate description. */
export interface Gap {
  readonly pile: string;
  readonly subject: Subject;
  readonly want: Want;
  /** What is wrong with the existing text. Undefined if it is missing. */
  readonly fault: string | undefined;
}

/** How many of the required texts exist. */
export interface Share {
  readonly done: number;
  readonly all: number;
}

/** How many descriptions and examples a pile has. */
export interface Pile {
  readonly name: string;
  readonly words: Share;
  readonly examples: Share;
  /** Samples that do not match their schemas. */
  readonly invalid: readonly { readonly path: string; readonly faults: readonly string[] }[];
  /** Small enums whose description does not explain all values. Reported, but not counted. */
  readonly unexplained: readonly { readonly path: string; readonly values: readonly string[] }[];
}

/** How many descriptions and examples a document has, and what is missing. */
export interface DocsCoverage {
  readonly piles: readonly Pile[];
  readonly gaps: readonly Gap[];
}

/**
 * Measures how much of a document has descriptions and examples. Takes the document before its response enums are
 * opened.
 */
export function measureDocs(document: JsonObject): DocsCoverage {
  const pileOf = dealIntoPiles(document);
  const wishes = listWishes(document, pileOf);
  const gaps = wishes.filter((wish) => wish.isGap);
  const invalid = checkSamples(document);
  const wishesOf = groupBy(wishes, ({ pile }) => pile);
  const invalidOf = groupBy(invalid, ({ location }) => pileOf(location));
  const names = new Set([...wishesOf.keys(), ...invalidOf.keys()]);
  const order = [...names].toSorted((one, other) => Number(one === sharedPile) - Number(other === sharedPile));
  return {
    gaps,
    piles: order.map((name) => {
      const own = wishesOf.get(name) ?? [];
      return {
        name,
        words: share(own.filter(({ want }) => want !== "example")),
        examples: share(own.filter(({ want }) => want === "example")),
        invalid: (invalidOf.get(name) ?? []).map(({ location, faults }) => ({
          path: toPath(document, location),
          faults,
        })),
        unexplained: unexplainedIn(document, own),
      };
    }),
  };
}

/** Lists missing descriptions and examples of a document, without validating samples. */
export function listGaps(document: JsonObject): readonly Gap[] {
  return listWishes(document, dealIntoPiles(document)).filter(({ isGap }) => isGap);
}

/** Whether nothing is missing and every sample is valid. */
export function isComplete({ piles, gaps }: DocsCoverage): boolean {
  return gaps.length === 0 && piles.every(({ invalid }) => invalid.length === 0);
}

interface Wish extends Gap {
  readonly isGap: boolean;
}

function listWishes(document: JsonObject, pileOf: (location: Location) => string): readonly Wish[] {
  return listSubjects(document).flatMap((subject) => {
    const pile = pileOf(subject.location);
    return subject.wants.map((want) => ({ pile, subject, want, ...judge(subject, want) }));
  });
}

function judge(subject: Subject, want: Want): { readonly isGap: boolean; readonly fault: string | undefined } {
  const value = want === "example" ? exampleOf(subject.value) : subject.value[want];
  if (value === undefined || value === toDo || (value === null && want !== "example"))
    return { isGap: true, fault: undefined };
  const fault = want === "example" ? undefined : proseFault(textOf(value), want, subject);
  return { isGap: fault !== undefined, fault };
}

/** The example of a schema. A list can use the example of its items. */
function exampleOf(schema: JsonObject): Json | undefined {
  const { example, items } = schema;
  return example === undefined && isObject(items) ? items["example"] : example;
}

function share(wishes: readonly Wish[]): Share {
  return { done: wishes.filter(({ isGap }) => !isGap).length, all: wishes.length };
}

function unexplainedIn(document: JsonObject, wishes: readonly Wish[]): Pile["unexplained"] {
  const schemas = new Set(wishes.filter(({ want }) => want === "description").map(({ subject }) => subject));
  return [...schemas].flatMap(({ location, value }) => {
    const values = unexplainedValues(value);
    return values.length > 0 ? [{ path: toPath(document, location), values }] : [];
  });
}
