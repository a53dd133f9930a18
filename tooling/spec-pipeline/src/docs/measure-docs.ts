import { isObject, type Json, type JsonObject, textOf } from "../document/json.ts";
import { groupBy } from "../document/group-by.ts";
import { unexplainedValues } from "./enum-values.ts";
import { checkSamples } from "./check-samples.ts";
import { listSubjects } from "./list-subjects.ts";
import { dealIntoPiles, sharedPile } from "./pile.ts";
import { proseFault } from "./prose-fault.ts";
import type { Location, Subject, Want } from "./subject.ts";
import { toPath } from "./target.ts";

/** What stands in an overlay for words or an example that are still to come. */
export const toDo = "TODO";

/** Something that lacks words or an example, or has words that will not do. */
export interface Gap {
  readonly pile: string;
  readonly subject: Subject;
  readonly want: Want;
  /** What is wrong with the words that are there; undefined where there are none. */
  readonly fault: string | undefined;
}

/** How much of what needs something has it. */
export interface Share {
  readonly done: number;
  readonly all: number;
}

/** How far the words and the examples of a pile have come. */
export interface Pile {
  readonly name: string;
  readonly words: Share;
  readonly examples: Share;
  /** The samples that their schemas do not allow. */
  readonly invalid: readonly { readonly path: string; readonly faults: readonly string[] }[];
  /** The small enums whose description leaves out values: worth a look, but not counted. */
  readonly unexplained: readonly { readonly path: string; readonly values: readonly string[] }[];
}

/** How far the words and the examples of a document have come, and what is missing. */
export interface DocsCoverage {
  readonly piles: readonly Pile[];
  readonly gaps: readonly Gap[];
}

/** Measures how much of a document, as it is before its response enums are opened, has words and examples. */
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

/** Lists what in a document lacks words or an example, without a look at whether samples are valid. */
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

/** The example of a schema; a list can leave it to its items. */
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
