import type ts from "typescript";
import type { DocumentTypes, Member } from "../compiler/document-types.ts";
import type { Finding } from "../findings/finding.ts";
import type { Pair } from "../pair.ts";
import { allFindings, createDifference, type Difference } from "./difference.ts";

/** The variants of a union of objects, and the properties whose values distinguish them. */
export class Variants {
  readonly types: readonly ts.Type[];
  /** The names of the properties that have different values in each variant. */
  readonly discriminators: ReadonlySet<string>;
  /** Whether one of the variants accepts all values that no other variant has. */
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

  /** The values that a variant has for a property. Undefined if it does not have that property. */
  wordsOf(type: ts.Type, name: string): Words | undefined {
    return this.#words.get(type)?.get(name);
  }
}

/** The values that a property can have. */
interface Words {
  readonly literals: readonly string[];
  readonly isOpen: boolean;
}

/** The properties that distinguish the variants in both unions. */
export function sharedDiscriminators({ older, newer }: Pair<Variants>): ReadonlySet<string> {
  return new Set([...older.discriminators].filter((name) => newer.discriminators.has(name)));
}

/** Returns a test of whether two variants have the same values. */
export function haveSameWords(variants: Pair<Variants>, names: ReadonlySet<string>): (types: Pair<ts.Type>) => boolean {
  return (types) =>
    [...names].every((name) => {
      const [one, other] = [variants.older.wordsOf(types.older, name), variants.newer.wordsOf(types.newer, name)];
      if (one === undefined || other === undefined) return one === other;
      return (one.isOpen && other.isOpen) || one.literals.some((literal) => other.literals.includes(literal));
    });
}

/** Turns enum findings into discriminator findings: the types of a request do not accept other values there. */
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

/** The values of a property that is always present and is only an enum. */
function wordsIn(member: Member, side: DocumentTypes): Words | undefined {
  if (member.isOptional) return undefined;
  const { categories, literals, isOpen, isNullable } = side.shape(member);
  return categories.size === 1 && categories.has("values") && !isNullable ? { literals, isOpen } : undefined;
}

/** Whether no two variants share a value, so that a value identifies its variant. */
function tellsApart(words: readonly Words[]): boolean {
  const literals = words.flatMap((one) => one.literals);
  const others = words.filter((one) => one.isOpen);
  return words.length > 1 && literals.length > 0 && new Set(literals).size === literals.length && others.every(isOther);
}

/**
 * Whether the values are those that the other variants do not have. An open enum, which lists values itself, is
 * different.
 */
function isOther({ literals, isOpen }: Words): boolean {
  return isOpen && literals.length === 0;
}
