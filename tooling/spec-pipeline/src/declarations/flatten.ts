import { canNarrow } from "./can-narrow.ts";
import { limitVariants } from "./too-many-variants.ts";
import type { Member, ObjectModel, Owner, TypeModel } from "./type-model.ts";

/** An object as one interface: the interfaces it extends, and its own properties. */
export interface Flat {
  readonly bases: readonly Base[];
  readonly members: readonly Member[];
  readonly index?: TypeModel | undefined;
}

/** An extended interface, with all its properties. */
export interface Base {
  readonly name: string;
  readonly members: readonly Member[];
}

/** An object: the common properties of its variants, and the variants if there are several. */
export interface FlatUnion {
  readonly common: Flat;
  readonly variants: readonly Flat[];
}

/** A schema that a reference points to: its name if it has one, and its composition. */
export interface Referred {
  readonly name: string | undefined;
  readonly owner: Owner;
  readonly type: TypeModel;
}

type Resolve = (schema: string) => Referred | undefined;

const empty: Flat = { bases: [], members: [] };

/** Combines a composition into one object. Returns undefined if it is not an object. */
export function flatten(type: TypeModel, resolve: Resolve): FlatUnion | undefined {
  if (type.kind === "object") return alone(ownOf(type));
  if (type.kind === "reference") return flattenReference(type.name, resolve);
  if (type.kind === "union") return flattenUnion(type.parts, resolve);
  if (type.kind !== "intersection") return undefined;
  const parts = type.parts.map((part) => flatten(part, resolve));
  return parts.reduce((one, other) => one && other && combine(one, other), alone(empty));
}

function alone(flat: Flat): FlatUnion {
  return { common: flat, variants: [] };
}

function ownOf({ members, index }: ObjectModel): Flat {
  return { bases: [], members, index };
}

function flattenReference(schema: string, resolve: Resolve): FlatUnion | undefined {
  const referred = resolve(schema);
  if (referred === undefined) return undefined;
  const { name, owner, type } = referred;
  const flat = flatten(type, resolve);
  if (flat === undefined) return undefined;
  // An interface cannot extend a union, so the variants of a union are copied.
  if (name !== undefined && flat.variants.length === 0) return alone(extend(name, flat.common));
  return { common: owned(flat.common, owner), variants: flat.variants.map((variant) => owned(variant, owner)) };
}

function extend(name: string, flat: Flat): Flat {
  return { bases: [{ name, members: allMembers(flat) }], members: [] };
}

/** All properties of an object, including inherited ones. */
export function allMembers({ bases, members }: Flat): readonly Member[] {
  return [...bases.flatMap((base) => base.members), ...members];
}

/**
 * Records which type declares the properties. A nested type is named after that type, regardless of which type copies
 * it.
 */
export function owned(flat: Flat, owner: Owner): Flat {
  return { ...flat, members: flat.members.map((member) => ({ owner, ...member })) };
}

function flattenUnion(parts: readonly TypeModel[], resolve: Resolve): FlatUnion | undefined {
  const objects = parts.filter(({ kind }) => kind !== "null").map((part) => flatten(part, resolve));
  const flats = objects.flatMap((object) => (object === undefined ? [] : expand(object)));
  if (objects.includes(undefined)) return undefined;
  limitVariants(flats.length);
  const [only] = flats;
  return flats.length === 1 && only ? alone(only) : { common: empty, variants: flats };
}

/** The variants of an object, each with the common properties. */
function expand({ common, variants }: FlatUnion): readonly Flat[] {
  return variants.length === 0 ? [common] : variants.map((variant) => merge(common, variant));
}

function combine(one: FlatUnion, other: FlatUnion): FlatUnion {
  limitVariants(one.variants.length * other.variants.length);
  const variants =
    one.variants.length > 0 && other.variants.length > 0
      ? one.variants.flatMap((first) => other.variants.map((second) => merge(first, second)))
      : [...one.variants, ...other.variants];
  return { common: merge(one.common, other.common), variants };
}

function merge(one: Flat, other: Flat): Flat {
  const bases = [...one.bases, ...other.bases.filter(({ name }) => !one.bases.some((base) => base.name === name))];
  const members = new Map(one.members.map((member) => [member.name, member]));
  for (const member of other.members) members.set(member.name, mergeMember(members.get(member.name), member));
  return { bases, members: [...members.values()], index: one.index ?? other.index };
}

/** Merges two declarations of one property: the more specific type, and any existing description. */
function mergeMember(one: Member | undefined, other: Member): Member {
  if (one === undefined) return other;
  const [first, second] = weight(one.type) > weight(other.type) ? [one, other] : [other, one];
  return {
    ...first,
    isOptional: one.isOptional && other.isOptional,
    documentation: first.documentation.text === "" ? second.documentation : first.documentation,
  };
}

/** How specific a type is. */
function weight({ kind }: TypeModel): number {
  return { literal: 3, intersection: 2, object: 2, reference: 1, array: 1, union: 0, open: 0, null: 0, text: 0 }[kind];
}

/** Makes an object valid as an interface: of two interfaces with the same property, only one can be extended. */
export function extendable(flat: Flat): Flat {
  const isTwice = (base: Base, index: number): boolean =>
    flat.bases.slice(0, index).some((other) => other.members.some(({ name }) => hasMember(base, name)));
  const taken = flat.bases.filter(isTwice);
  const inlined = taken.reduce<Flat>((merged, { members }) => merge(merged, { ...empty, members }), empty);
  const bases = flat.bases.filter((base) => !taken.includes(base));
  return requireInherited({ ...merge(inlined, flat), bases });
}

function hasMember({ members }: Base, name: string): boolean {
  return members.some((member) => member.name === name);
}

/** A redeclared property is required if the inherited one is, and also keeps the inherited type. */
function requireInherited(flat: Flat): Flat {
  const inherited = new Map(flat.bases.flatMap(({ members }) => members.map((member) => [member.name, member])));
  return { ...flat, members: flat.members.map((member) => narrowed(member, inherited.get(member.name))) };
}

function narrowed(member: Member, inherited: Member | undefined): Member {
  if (inherited === undefined) return member;
  const isOptional = member.isOptional && inherited.isOptional;
  if (canNarrow(member.type, inherited.type)) return { ...member, isOptional };
  return { ...member, isOptional, type: { kind: "intersection", parts: [inherited.type, member.type] } };
}
