import type { World } from "../world/world.ts";
import type { Row, TableName } from "../world/table.ts";
import { SeedError } from "./seed-error.ts";

/** An object of a seed. */
export type Item = Readonly<Record<string, unknown>>;

/** Where a seed names an object. */
export interface Reference<R extends Row> {
  readonly find: (world: World, key: string) => R | undefined;
  /** What the object is, such as `plan`. */
  readonly kind: string;
  /** The name of its key, such as `code`. */
  readonly key: string;
}

/** Finds the objects of a table by their keys. */
export function inTable<R extends Row>(table: TableName<R>): Reference<R>["find"] {
  return (world, key) => world.table(table).byKey(key);
}

/** Returns the object with a key. Throws if it does not exist: an object of a seed names only those that are before it. */
export function refer<R extends Row>(
  world: World,
  { find, kind, key: name }: Reference<R>,
  { place, key }: { readonly place: string; readonly key: unknown },
): R {
  if (typeof key !== "string" || key === "") throw new SeedError(place, `is missing. It is the ${name} of a ${kind}.`);
  const row = find(world, key);
  if (row === undefined) throw new SeedError(place, `no ${kind} has the ${name} ${JSON.stringify(key)}`);
  return row;
}

/** The objects of a list in a seed, none without it. Throws if it is not a list of objects. */
export function listOf(place: string, value: unknown): Item[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new SeedError(place, "is not a list");
  return value.map((item: unknown, index) => objectOf(`${place}[${index}]`, item));
}

/** The object at a place of a seed. Throws if it is not one. */
export function objectOf(place: string, value: unknown): Item {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new SeedError(place, "is not an object");
  // As: each object has keys.
  return value as Item;
}
