import { compareText } from "../../document/order.ts";
import type { Finding } from "../findings/finding.ts";
import { type Place, placeKey } from "../findings/place.ts";
import type { Pair } from "../pair.ts";
import type { PlaceResolver, Position } from "./place-resolver.ts";
import type { Origins } from "../compiler/type-origins.ts";
import type { Shape } from "../compiler/type-shape.ts";

/** Two corresponding types, and the places that declare their parts. */
export interface ComparedTypes {
  readonly shapes: Pair<Shape>;
  readonly origins: Pair<Origins>;
}

/** Finds whether null was added or removed. */
export function compareNull({ shapes, origins }: ComparedTypes, resolver: PlaceResolver, from: Position): Finding[] {
  if (shapes.older.isNullable === shapes.newer.isNullable || isAnything(shapes.older) || isAnything(shapes.newer))
    return [];
  if (shapes.newer.isNullable) {
    const place = resolver.addedValue(origins.newer.nullPlace, origins.older, from);
    return [{ kind: "became-nullable", place, values: [] }];
  }
  const place = resolver.removedValue(origins.older.nullPlace, origins.newer, from);
  return [{ kind: "no-longer-nullable", place, values: [] }];
}

/** A type that accepts anything also accepts null. */
function isAnything({ categories }: Shape): boolean {
  return categories.has("unknown");
}

/** Finds added and removed literals, and whether other values are accepted as well. */
export function compareLiterals(types: ComparedTypes, resolver: PlaceResolver, from: Position): Finding[] {
  const { older, newer } = types.shapes;
  const areValues = older.categories.has("values") && newer.categories.has("values");
  if (!areValues && !older.isOpen && !newer.isOpen) return [];
  const isOpen = newer.isOpen || !newer.categories.has("values");
  const openness: Finding = { kind: newer.isOpen ? "became-open" : "became-closed", place: from.place, values: [] };
  return [
    ...(areValues && older.isOpen !== newer.isOpen ? [openness] : []),
    ...added(types, resolver, from).map((group): Finding => ({
      kind: isOpen ? "open-values-added" : "values-added",
      ...group,
    })),
    ...removed(types, resolver, from).map((group): Finding => ({
      kind: isOpen ? "open-values-removed" : "values-removed",
      ...group,
    })),
  ];
}

type Group = Pick<Finding, "place" | "values">;

function added({ shapes, origins }: ComparedTypes, resolver: PlaceResolver, from: Position): Group[] {
  return groupByPlace(without(shapes.newer.literals, shapes.older.literals), (literal) =>
    resolver.addedValue(origins.newer.literals.get(literal), origins.older, from),
  );
}

function removed({ shapes, origins }: ComparedTypes, resolver: PlaceResolver, from: Position): Group[] {
  return groupByPlace(without(shapes.older.literals, shapes.newer.literals), (literal) =>
    resolver.removedValue(origins.older.literals.get(literal), origins.newer, from),
  );
}

function groupByPlace(literals: readonly string[], placeOf: (literal: string) => Place): Group[] {
  const groups = new Map<string, { place: Place; values: string[] }>();
  for (const literal of literals) {
    const place = placeOf(literal);
    const group = groups.get(placeKey(place)) ?? { place, values: [] };
    group.values.push(plain(literal));
    groups.set(placeKey(place), group);
  }
  return [...groups.values()].map(({ place, values }) => ({ place, values: values.toSorted(compareText) }));
}

function without(values: readonly string[], others: readonly string[]): string[] {
  return values.filter((value) => !others.includes(value));
}

/** A literal without its quotes. */
function plain(literal: string): string {
  return String(JSON.parse(literal));
}
