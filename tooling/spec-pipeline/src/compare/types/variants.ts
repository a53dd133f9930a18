import type ts from "typescript";
import type { DocumentTypes, Member } from "../compiler/document-types.ts";
import type { Finding } from "../findings/finding.ts";
import type { Pair } from "../pair.ts";
import { allFindings, createDifference, type Difference } from "./difference.ts";

/** The variants of a union of objects, and the properties whose words tell them apart. */
export class Variants {
  readonly types: readonly ts.Type[];
  /** The names of the properties that have a word of their own in each variant. */
  readonly discriminators: ReadonlySet<string>;
  /** Whether one of the variants is for all words that no other has. */
  readonly isOpen: boolean;
  readonly #words: ReadonlyMap<ts.Type, ReadonlyMap<string, Words>>;

  constructor(types: readonly ts.Type[], side: DocumentTypes) {
    this.types = types;
    const unions = types.length > 1 ? types : [];
    this.#words = new Map(unions.map((type) => [type, wordsOf(type, side)]));
    const all = [...this.#words.values()];
    const names = new Set(all.flatMap((words) => [...words.keys()]));
    this.discriminators = new Set(
      [...names].filter((name) => tellsApart(all.flatMap((words) => words.get(name) ?? []))),
    );
    this.isOpen = [...this.discriminators].some((name) => all.some((words) => words.get(name)?.isOpen === true));
  }

  /** The words that a variant has for a property; undefined where it does not have it. */
  wordsOf(type: ts.Type, name: string): Words | undefined {
    return this.#words.get(type)?.get(name);
  }
}

/** The words that a property can have. */
interface Words {
  readonly literals: readonly string[];
  readonly isOpen: boolean;
}

/** The properties that tell the variants apart in both of two unions. */
export function sharedDiscriminators({ older, newer }: Pair<Variants>): ReadonlySet<string> {
  return new Set([...older.discriminators].filter((name) => newer.discriminators.has(name)));
}

/** Gives the test whether two variants are for the same words. */
export function haveSameWords(variants: Pair<Variants>, names: ReadonlySet<string>): (types: Pair<ts.Type>) => boolean {
  return (types) =>
    [...names].every((name) => {
      const [one, other] = [variants.older.wordsOf(types.older, name), variants.newer.wordsOf(types.newer, name)];
      if (one === undefined || other === undefined) return one === other;
      return (one.isOpen && other.isOpen) || one.literals.some((literal) => other.literals.includes(literal));
    });
}

/** Words that tell variants apart are another matter than those of an enum: the types of a request take no others. */
export function ofDiscriminator(difference: Difference): Difference {
  const findings = allFindings(difference).map((finding) => ({ ...finding, kind: kindOf(finding) }));
  return { ...createDifference(), findings };
}

function kindOf({ kind }: Finding): Finding["kind"] {
  if (kind === "values-added") return "discriminator-values-added";
  return kind === "values-removed" ? "discriminator-values-removed" : kind;
}

function wordsOf(type: ts.Type, side: DocumentTypes): ReadonlyMap<string, Words> {
  const members = [...side.membersOf(type)];
  return new Map(
    members.flatMap(([name, member]) => {
      const words = wordsIn(member, side);
      return words === undefined ? [] : [[name, words] as const];
    }),
  );
}

/** The words of a property that is always there, and is nothing but words. */
function wordsIn(member: Member, side: DocumentTypes): Words | undefined {
  if (member.isOptional) return undefined;
  const { categories, literals, isOpen, isNullable } = side.shape(member);
  return categories.size === 1 && categories.has("values") && !isNullable ? { literals, isOpen } : undefined;
}

/** Whether no two of several variants have a word in common, so that a word says which of them it is. */
function tellsApart(words: readonly Words[]): boolean {
  const literals = words.flatMap((one) => one.literals);
  const others = words.filter((one) => one.isOpen);
  return words.length > 1 && literals.length > 0 && new Set(literals).size === literals.length && others.every(isOther);
}

/** Whether words are but those that others leave: an open enum, which names some itself, is none of those. */
function isOther({ literals, isOpen }: Words): boolean {
  return isOpen && literals.length === 0;
}
