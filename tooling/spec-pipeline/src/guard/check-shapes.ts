import type { FullShape } from "../document/full-grammar.ts";
import type { NodeName } from "../document/grammar.ts";
import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { shapeOf } from "../document/map-nodes.ts";
import { factKinds } from "./fact-kinds.ts";
import { Place } from "./place.ts";
import type { Purpose } from "./purpose.ts";

const nodeWords: Partial<Readonly<Record<NodeName, string>>> = {
  schema: "a schema: an object, true or false",
  parameter: "a parameter",
  pathItem: "an object of operations",
};

/**
 * Refuses what is of another shape than OpenAPI gives it: a list where an object has to be, a number where a text has to
 * be. Every later stage relies on it. Texts and examples for people may be anything: they are taken off.
 */
export function checkShapes(document: JsonObject, purpose: Purpose): void {
  checkNode("document", document, new Place());

  function checkNode(name: NodeName, value: Json, place: Place): void {
    if (name === "schema" && typeof value === "boolean") return;
    if (!isObject(value)) throw refuse(value, nodeWords[name] ?? "an object", place);
    const kinds = factKinds[purpose][name] ?? {};
    for (const [key, child] of Object.entries(value)) {
      const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
      if (kind != null && !kind.admits(child)) throw refuse(child, kind.name, place.child(key));
      checkChild(shapeOf(name, key), child, place.child(key));
    }
    if (name === "parameter") checkParameter(value, place);
  }

  function checkChild(shape: FullShape, value: Json, place: Place): void {
    if (typeof shape === "string") return;
    if ("node" in shape) return checkNode(shape.node, value, place);
    if ("list" in shape) return checkList(shape.list, value, place);
    if (!isObject(value)) throw refuse(value, "an object", place);
    const inner = "map" in shape ? ({ node: shape.map } as const) : ({ map: shape.maps } as const);
    for (const [key, child] of Object.entries(value)) checkChild(inner, child, place.child(key));
  }

  function checkList(name: NodeName, value: Json, place: Place): void {
    if (!isArray(value)) throw refuse(value, "a list", place);
    value.forEach((item, index) => checkNode(name, item, place.child(String(index))));
  }
}

/** What says neither where it stands nor what it is called cannot be told from others. */
function checkParameter(value: JsonObject, place: Place): void {
  if (value["$ref"] !== undefined) return;
  if (value["name"] === undefined) throw place.refusal("the parameter has no name", "Name it");
  if (["query", "path", "header", "cookie"].some((location) => location === value["in"])) return;
  throw place.child("in").refusal("it is none of query, path, header, cookie", "Say where the parameter stands");
}

function refuse(value: Json, wanted: string, place: Place): Error {
  return place.refusal(`it is ${kindOf(value)}, not ${wanted}`, "Correct it, or remove the key");
}

function kindOf(value: Json | symbol): string {
  if (value === null) return "empty";
  if (typeof value === "symbol") return "a number";
  if (isArray(value)) return "a list";
  if (typeof value === "boolean") return String(value);
  return { string: "a text", number: "a number", object: "an object" }[typeof value as "string" | "number" | "object"];
}
