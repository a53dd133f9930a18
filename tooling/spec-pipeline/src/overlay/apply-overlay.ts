import { query } from "json-p3";

import type { Json, JsonObject } from "../document/json.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { existingPart } from "./existing-part.ts";
import { merge } from "./merge.ts";
import { redundantPart } from "./redundant-part.ts";
import type { Overlay, OverlayAction } from "./overlay.ts";

type Key = string | number;
/** Holds the document, so that its root is a place like any other, and knows which of its parts are copies already. */
type Holder = { document: JsonObject; readonly copies: WeakSet<object> };
/** A place in the document: the object or array that holds it, and its key there. */
type Place = { readonly parent: Record<Key, Json> | Json[]; readonly key: Key };

/** What an update may not do: `change` refuses to say what is said already, `add` refuses to touch what is there. */
export type Manner = "change" | "add";

/**
 * Applies an overlay and gives the new document.
 * Stricter than the standard: an action that selects nothing, or says in any part what was said already, is an error,
 * so that a correction that upstream has made unnecessary does not linger. Where an overlay only adds, it is an error
 * as well to meet anything that is there, so that an addition goes when upstream documents the same thing.
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

/** Gives what is wrong with an action, if anything is. */
function applyAction(holder: Holder, action: OverlayAction, manner: Manner): string | undefined {
  const places = select(holder, action.target);
  if (typeof places === "string") return places;
  if (places.length === 0)
    return "finds nothing: upstream has moved or mended it; look there, then mend or delete the action";
  if (action.remove) {
    // From the end, so that the index of an item that is still to go stays right.
    places.toReversed().forEach(removeAt);
    return undefined;
  }
  const update = action.copy === undefined ? action.update : copyOf(holder, action.copy);
  if (update === undefined) return `cannot be filled: \`${action.copy}\` does not select one value`;
  if (manner === "add") {
    const existing = places.map((place) => existingPart(valueAt(place), update)).find((part) => part !== undefined);
    if (existing !== undefined)
      return `has \`${existing}\` already: upstream documents it by now; take the addition out`;
  }
  const redundant = places.map((place) => updateAt(place, update)).find((part) => part !== undefined);
  return redundant && `says nothing new at \`${redundant}\`: upstream says the same by now; mend or delete the action`;
}

function copyOf(holder: Holder, path: string): Json | undefined {
  const places = select(holder, path);
  if (typeof places === "string" || places.length !== 1) return undefined;
  return places.map((place) => structuredClone(valueAt(place)))[0];
}

function valueAt({ parent, key }: Place): Json | undefined {
  return (parent as Record<Key, Json>)[key]; // an array is indexed in the same way
}

function select(holder: Holder, target: string): Place[] | string {
  try {
    // json-p3 types its values as mutable JSON; they are the same values.
    const nodes = query(target, holder.document as Parameters<typeof query>[1]);
    return nodes.locations().map((location) => placeOf(holder, location));
  } catch (error) {
    return `is not a JSONPath of RFC 9535: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Goes to a place, and copies what is on the way: the document that was given stays as it was. */
function placeOf(holder: Holder, location: readonly Key[]): Place {
  const keys = ["document", ...location];
  let parent: Record<Key, unknown> = holder;
  for (const key of keys.slice(0, -1)) {
    const child = parent[key] as Record<Key, unknown>; // the query has just been there
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

/** Updates a value, and gives where the update says what the value said already, if it does. */
function updateAt({ parent, key }: Place, update: Json): string | undefined {
  const at = parent as Record<Key, Json>; // an array is indexed in the same way
  const before = at[key];
  at[key] = merge(before, update);
  const part = redundantPart(before, update);
  return part && [key, ...part].join(".");
}
