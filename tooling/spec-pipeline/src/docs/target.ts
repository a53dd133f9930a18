import { isObject, type Json, type JsonObject } from "../document/json.ts";
import type { Location } from "./subject.ts";

/** The target of an overlay action, and the rest of a location, which belongs into its `update`. */
export interface Unit {
  readonly target: string;
  readonly depth: number;
}

/** The number of keys that lead to the target of an action, by section. */
const depths: Readonly<Record<string, number>> = { tags: 2, paths: 3, webhooks: 3, components: 3 };

/**
 * Returns the action that describes a location. An update cannot reach into a list, so a list item, such as a parameter
 * or a member of `allOf`, is a separate action.
 */
export function unitOf(document: JsonObject, location: Location): Unit {
  const lastIndex = location.findLastIndex((key) => typeof key === "number");
  const depth = Math.max(lastIndex + 1, Math.min(location.length, depths[String(location[0])] ?? 1));
  return { target: toPath(document, location.slice(0, depth)), depth };
}

/** Prints a location as a JSONPath. Tags and parameters are selected by name, not by index. */
export function toPath(document: JsonObject, location: Location): string {
  let value: Json | undefined = document;
  const segments = location.map((key) => {
    value = childOf(value, key);
    return typeof key === "number" ? itemSegment(value, key) : nameSegment(key);
  });
  return `$${segments.join("")}`;
}

function itemSegment(item: Json | undefined, index: number): string {
  const name = isObject(item) ? item["name"] : undefined;
  return typeof name === "string" ? `[?@.name == ${quote(name)}]` : `[${index}]`;
}

function nameSegment(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${quote(key)}]`;
}

function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

function childOf(value: Json | undefined, key: string | number): Json | undefined {
  // An array index is a key as well.
  return typeof value === "object" && value !== null ? (value as JsonObject)[key] : undefined;
}
