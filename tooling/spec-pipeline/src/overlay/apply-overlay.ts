import { query } from "json-p3";

import type { Json, JsonObject } from "../document/json.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { existingPart } from "./existing-part.ts";
import { merge } from "./merge.ts";
import { redundantPart } from "./redundant-part.ts";
import type { Overlay, OverlayAction } from "./overlay.ts";

type Key = string | number;
/** Holds the document, so that its root is a place as well, and tracks which parts are already copies. */
type Holder = { document: JsonObject; readonly copies: WeakSet<object> };
/** A place in the document: the object or array that contains it, and its key. */
type Place = { readonly parent: Record<Key, Json> | Json[]; readonly key: Key };

/** What an update must not do: `change` must not repeat an existing value, `add` must not change an existing one. */
export type Manner = "change" | "add";

/**
 * Applies an overlay and returns the new document.
 * Stricter than the standard: an action that selects nothing, or repeats any existing value, is an error. So a
 * correction that upstream has made unnecessary is found. An overlay that only adds must not change an existing value
 * either, so an addition is removed once upstream documents it.
 */
export function applyOverlay(document: JsonObject, overlay: Overlay, manner: Manner = "change"): JsonObject {
  const holder: Holder = { document, copies: new WeakSet() };
  overlay.actions.forEach((action, index) => {
    const fault = applyAction(holder, action, manner);
    if (fault === undefined) return;
    throw new PipelineError(
      exitCode.failedOverlay,
      `${overlay.file}, action ${index + 1}: \`${action.target}\` ${fault}.`,
    );
  });
  return holder.document;
}

/** Returns what is wrong with an action, if anything. */
function applyAction(holder: Holder, action: OverlayAction, manner: Manner): string | undefined {
  const places = select(holder, action.target);
  if (typeof places === "string") return places;
  if (places.length === 0)
    return "selects nothing: upstream moved or fixed it. Compare with upstream's document, then fix or delete the action";
  if (action.remove) {
    // In reverse order, so that the index of each remaining item stays correct.
    places.toReversed().forEach(removeAt);
    return undefined;
  }
  const update = action.copy === undefined ? action.update : copyOf(holder, action.copy);
  if (update === undefined) return `has nothing to copy: \`${action.copy}\` does not select exactly one value`;
  if (manner === "add") {
    const existing = places.map((place) => existingPart(valueAt(place), update)).find((part) => part !== undefined);
    if (existing !== undefined) return `already has \`${existing}\`: upstream documents it now. Remove the addition`;
  }
  const redundant = places.map((place) => updateAt(place, update)).find((part) => part !== undefined);
  return redundant && `changes nothing at \`${redundant}\`: upstream has the same value now. Fix or delete the action`;
}

function copyOf(holder: Holder, path: string): Json | undefined {
  const places = select(holder, path);
  if (typeof places === "string" || places.length !== 1) return undefined;
  return places.map((place) => structuredClone(valueAt(place)))[0];
}

function valueAt({ parent, key }: Place): Json | undefined {
  return (parent as Record<Key, Json>)[key]; // an array is indexed the same way
}

function select(holder: Holder, target: string): Place[] | string {
  try {
    // json-p3 types its values as mutable JSON. They are the same values.
    const nodes = query(target, holder.document as Parameters<typeof query>[1]);
    return nodes.locations().map((location) => placeOf(holder, location));
  } catch (error) {
    return `is not a JSONPath of RFC 9535: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Follows a location, and copies everything along the way, so that the given document stays unchanged. */
function placeOf(holder: Holder, location: readonly Key[]): Place {
  const keys = ["document", ...location];
  let parent: Record<Key, unknown> = holder;
  for (const key of keys.slice(0, -1)) {
    const child = parent[key] as Record<Key, unknown>; // the query has found this location
    if (!holder.copies.has(child)) parent[key] = copyInto(holder.copies, child);
    parent = parent[key] as Record<Key, unknown>;
  }
  return { parent: parent as Place["parent"], key: keys.at(-1) ?? "" };
}

function copyInto(copies: WeakSet<object>, value: object): object {
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copies.add(copy);
  return copy;
}

function removeAt({ parent, key }: Place): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

/** Updates a value. Returns the part of the update that the value already had, if any. */
function updateAt({ parent, key }: Place, update: Json): string | undefined {
  const at = parent as Record<Key, Json>; // an array is indexed the same way
  const before = at[key];
  at[key] = merge(before, update);
  const part = redundantPart(before, update);
  return part && [key, ...part].join(".");
}
