import { createDifference, type Difference } from "./difference.ts";
import type ts from "typescript";
import { type ComparedTypes, compareLiterals, compareNull } from "./compare-values.ts";
import { compareAssignability, compareKinds } from "./compare-assignability.ts";
import { likenessTests } from "./likeness.ts";
import { matchVariants } from "./match-variants.ts";
import { haveSameWords, ofDiscriminator, sharedDiscriminators, Variants } from "./variants.ts";
import { compareOptionality, comparePresence, isInBoth, type MaybeMember } from "./compare-presence.ts";
import { componentOf, listMember, mapMember, type Place, placeKey } from "../findings/place.ts";
import type { Pair } from "../pair.ts";
import { PlaceResolver, type Position } from "./place-resolver.ts";
import type { TypeProgram } from "../compiler/type-program.ts";
import { type DeclaredType, DocumentTypes, type Member } from "../compiler/document-types.ts";

/** Compares two types, including nested ones. Each pair is compared only once. */
export class TypeComparer {
  readonly sides: Pair<DocumentTypes>;
  readonly resolver: PlaceResolver;
  readonly #checker: ts.TypeChecker;
  readonly #compared = new Map<string, Difference>();
  readonly #unfinished = new Map<string, Difference>();
  readonly #numbers = new Map<ts.Type, number>();

  constructor({ checker, older, newer }: TypeProgram) {
    this.sides = { older: new DocumentTypes(older, checker), newer: new DocumentTypes(newer, checker) };
    this.resolver = new PlaceResolver({ older: this.sides.older.file, newer: this.sides.newer.file });
    this.#checker = checker;
  }

  /** Compares two declared types. */
  compare(declared: Pair<DeclaredType>, from: Position): Difference {
    const { older, newer } = this.sides;
    const references = { older: older.reference(declared.older), newer: newer.reference(declared.newer) };
    if (references.older == null || references.newer == null) return this.#compareDeclared(declared, from);
    const position = this.resolver.named(placesOf(references), from.place);
    if (position.isRetargeted) return this.#compareDeclared(declared, from);
    return this.compare({ older: references.older, newer: references.newer }, position);
  }

  /** Compares a property that exists on at least one side. */
  compareProperty(pair: MaybeMember, at: Position, into: Difference): void {
    const added = pair.newer?.isOptional === true ? "optional-property-added" : "required-property-added";
    into.findings.push(...comparePresence(pair, { ...at, added, removed: "property-removed" }, this.resolver));
    if (isInBoth(pair)) this.compareMember(pair, at.place, into);
  }

  /** Compares a member that exists on both sides. */
  compareMember(pair: Pair<Member>, place: Place, into: Difference): void {
    const position = this.resolver.named({ older: pair.older.place, newer: pair.newer.place }, place);
    into.findings.push(...compareOptionality(pair, position.place));
    into.parts.add(this.compare(pair, position));
  }

  #compareDeclared(declared: Pair<DeclaredType>, from: Position): Difference {
    const difference = createDifference();
    const [older, newer] = [declared.older.type, declared.newer.type];
    if (older === newer) return difference;
    const types: ComparedTypes = {
      shapes: { older: this.sides.older.shape(declared.older), newer: this.sides.newer.shape(declared.newer) },
      origins: { older: this.sides.older.origins(declared.older), newer: this.sides.newer.origins(declared.newer) },
    };
    difference.findings.push(...compareNull(types, this.resolver, from));
    if (!isSameKind(types))
      difference.findings.push(...compareKinds({ older, newer }, { ...types, place: from.place }, this.#checker));
    difference.findings.push(...compareLiterals(types, this.resolver, from));
    this.#compareLists(types, from, difference);
    this.#compareTuples(types, from, difference);
    this.#compareVariants(types, from, difference);
    return difference;
  }

  #compareLists({ shapes, origins }: ComparedTypes, from: Position, into: Difference): void {
    const membersOn = (side: keyof Pair<unknown>): DeclaredType[] =>
      shapes[side].lists.map((list) => this.sides[side].listMember(list, origins[side].types.get(list)));
    const members = { older: membersOn("older"), newer: membersOn("newer") };
    const match = matchVariants(
      members,
      this.#likeness<DeclaredType>(({ type }) => type),
    );
    for (const pair of match.pairs)
      into.parts.add(this.compare(pair, this.resolver.named(placesOf(pair), [...from.place, listMember])));
    // Another list may have replaced the removed one. Without any list, the type as a whole was replaced.
    if (match.removed > 0 && match.pairs.length > 0 && members.older.some((member) => this.#isStructured(member)))
      into.findings.push({ kind: "variants-removed", place: from.place, values: [] });
  }

  #isStructured(member: DeclaredType): boolean {
    const { objects, lists } = this.sides.older.shape(member);
    return objects.length + lists.length > 0;
  }

  #compareTuples({ shapes, origins }: ComparedTypes, from: Position, into: Difference): void {
    const [older, newer] = [shapes.older.tuples[0], shapes.newer.tuples[0]];
    if (older == null || newer == null) return;
    const members = {
      older: this.sides.older.tupleMembers(older, origins.older.types.get(older)),
      newer: this.sides.newer.tupleMembers(newer, origins.newer.types.get(newer)),
    };
    for (const [index, member] of members.newer.entries()) {
      const counterpart = members.older[index];
      if (counterpart == null || members.older.length !== members.newer.length) return;
      const pair = { older: counterpart, newer: member };
      into.parts.add(this.compare(pair, this.resolver.named(placesOf(pair), [...from.place, String(index)])));
    }
  }

  #compareVariants({ shapes, origins }: ComparedTypes, { place }: Position, into: Difference): void {
    if (shapes.older.objects.length === 0 || shapes.newer.objects.length === 0) return;
    const places = ({ older, newer }: Pair<ts.Type>): Pair<Place | undefined> => ({
      older: origins.older.types.get(older)?.place,
      newer: origins.newer.types.get(newer)?.place,
    });
    const variants = {
      older: new Variants(shapes.older.objects, this.sides.older),
      newer: new Variants(shapes.newer.objects, this.sides.newer),
    };
    const discriminators = sharedDiscriminators(variants);
    const match =
      discriminators.size > 0
        ? matchVariants(variantTypes(variants), [haveSameWords(variants, discriminators)], "alone")
        : matchVariants(variantTypes(variants), [
            (types) => isSameComponent(places(types)),
            ...this.#likeness<ts.Type>((type) => type),
          ]);
    for (const pair of match.pairs)
      into.parts.add(this.#compareObjects(pair, this.resolver.object(places(pair), place), discriminators));
    const added = variants.older.isOpen ? "open-variants-added" : "variants-added";
    if (match.added > 0) into.findings.push({ kind: added, place, values: [] });
    if (match.removed > 0) into.findings.push({ kind: "variants-removed", place, values: [] });
  }

  /** Tests for types without a discriminator: first equal types, then those that share most of their properties. */
  #likeness<T>(typeOf: (one: T) => ts.Type): ((pair: Pair<T>) => boolean)[] {
    const isSame = ({ older, newer }: Pair<T>): boolean =>
      compareAssignability({ older: typeOf(older), newer: typeOf(newer) }, this.#checker) == null;
    const likeness = likenessTests<T>((one, side) => new Set(this.sides[side].membersOf(typeOf(one)).keys()));
    return [
      ...likeness.slice(0, 1).map((sharesAll) => (pair: Pair<T>) => sharesAll(pair) && isSame(pair)),
      isSame,
      ...likeness,
    ];
  }

  #compareObjects(types: Pair<ts.Type>, from: Position, discriminators: ReadonlySet<string>): Difference {
    const pair = `${this.#number(types.older)} ${this.#number(types.newer)}`;
    const key = `${pair} ${from.isRetargeted} ${[...discriminators].join(" ")}\n${placeKey(from.place)}`;
    // Below a changed reference, a place is a path from that reference. In a recursion, it would grow forever.
    const known = this.#compared.get(key) ?? this.#unfinished.get(pair);
    if (known != null) return known;
    const difference = createDifference();
    this.#compared.set(key, difference);
    this.#unfinished.set(pair, difference);
    this.#compareMembers(types, from, { into: difference, discriminators });
    this.#compareMapMembers(types, from, difference);
    this.#unfinished.delete(pair);
    return difference;
  }

  #compareMembers(types: Pair<ts.Type>, from: Position, { into, discriminators }: ObjectDifference): void {
    const older = this.sides.older.membersOf(types.older);
    const newer = this.sides.newer.membersOf(types.newer);
    for (const name of new Set([...older.keys(), ...newer.keys()])) {
      const at = { ...from, place: [...from.place, name] };
      const own = createDifference();
      this.compareProperty({ older: older.get(name), newer: newer.get(name) }, at, own);
      into.parts.add(discriminators.has(name) ? ofDiscriminator(own) : own);
    }
  }

  #compareMapMembers(types: Pair<ts.Type>, from: Position, into: Difference): void {
    const older = this.sides.older.mapMember(types.older);
    const newer = this.sides.newer.mapMember(types.newer);
    if (older != null && newer != null) {
      const position = this.resolver.named(placesOf({ older, newer }), [...from.place, mapMember]);
      into.parts.add(this.compare({ older, newer }, position));
    } else if (older != null || newer != null) {
      const kind = newer == null ? "no-longer-extensible" : "became-extensible";
      into.findings.push({ kind, place: from.place, values: [] });
    }
  }

  #number(type: ts.Type): number {
    const number = this.#numbers.get(type) ?? this.#numbers.size;
    this.#numbers.set(type, number);
    return number;
  }
}

/** The differences of two objects, and what distinguishes them from the other variants of their unions. */
interface ObjectDifference {
  readonly into: Difference;
  readonly discriminators: ReadonlySet<string>;
}

function variantTypes({ older, newer }: Pair<Variants>): Pair<readonly ts.Type[]> {
  return { older: older.types, newer: newer.types };
}

/** The places of the first nodes that declare two types. */
function placesOf({ older, newer }: Pair<DeclaredType | undefined>): Pair<Place | undefined> {
  return { older: older?.nodes[0]?.place, newer: newer?.nodes[0]?.place };
}

/** Whether both are the same component. An inline type has the same place as the other variants. */
function isSameComponent({ older, newer }: Pair<Place | undefined>): boolean {
  if (older == null || newer == null || placeKey(older) !== placeKey(newer)) return false;
  return componentOf(newer)?.length === newer.length;
}

function isSameKind({ shapes: { older, newer } }: ComparedTypes): boolean {
  const isSame = [...older.categories].every((category) => newer.categories.has(category));
  return isSame && older.categories.size === newer.categories.size && older.lists.length === newer.lists.length;
}
