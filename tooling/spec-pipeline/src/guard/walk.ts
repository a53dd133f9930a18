import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { Place } from "./place.ts";

/** A value of a document, and its place. */
export interface PlacedValue {
  readonly place: Place;
  readonly value: Json;
}

/** A document with all its values, parents before children. */
export interface WalkedDocument {
  readonly document: JsonObject;
  readonly values: readonly PlacedValue[];
}

/** Lists the values of a document once, for all checks. */
export function walk(document: JsonObject): WalkedDocument {
  const values: PlacedValue[] = [];
  const waiting: PlacedValue[] = [{ place: new Place(), value: document }];
  for (let next = waiting.pop(); next != null; next = waiting.pop()) {
    values.push(next);
    for (const child of childrenOf(next).toReversed()) waiting.push(child);
  }
  return { document, values };
}

function childrenOf({ place, value }: PlacedValue): PlacedValue[] {
  if (!isArray(value) && !isObject(value)) return [];
  return Object.entries(value).map(([key, child]) => ({ place: place.child(key), value: child }));
}
