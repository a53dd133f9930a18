import { fullGrammar, type FullShape } from "../document/full-grammar.ts";
import type { NodeName } from "../document/grammar.ts";
import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import type { PipelineError } from "../pipeline-error.ts";
import { factKinds } from "./fact-kinds.ts";
import { Place } from "./place.ts";

const nodeWords: Partial<Readonly<Record<NodeName, string>>> = {
  schema: "a schema: an object, true or false",
  parameter: "a parameter",
  pathItem: "an object of operations",
};

/** A keyword whose value is none that OpenAPI gives it, so that it says nothing. */
export interface IdleKeyword {
  /** The object that has it. */
  readonly owner: JsonObject;
  readonly key: string;
  /** Where it is, and what is wrong with it. */
  readonly fault: string;
}

/** Keywords by which others are told apart, or found: without them, a document cannot be read. */
const identifying = new Set(["$ref", "name", "in", "operationId", "security", "url", "version", "discriminator"]);

/**
 * Refuses what is of another shape than OpenAPI gives it: a list where an object has to be, a number where a name has to
 * be. Every later stage relies on it. Gives the keywords that say nothing, such as `required: true` in a schema. Texts and
 * examples for people may be anything: they are taken off.
 */
export function checkShapes(document: JsonObject): readonly IdleKeyword[] {
  const idle: IdleKeyword[] = [];
  checkNode("document", document, { place: new Place(), idle });
  return idle;
}

/** Where a check is, and what it has found so far. */
interface Visit {
  readonly place: Place;
  readonly idle: IdleKeyword[];
}

function checkNode(name: NodeName, value: Json, { place, idle }: Visit): void {
  if (name === "schema" && typeof value === "boolean") return;
  if (!isObject(value)) throw refuse(value, nodeWords[name] ?? "an object", place);
  const [keys, kinds] = [fullGrammar[name], factKinds[name] ?? {}];
  for (const [key, child] of Object.entries(value)) {
    const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
    if (kind != null && !kind.admits(child)) {
      const at = place.child(key);
      if (identifying.has(key)) throw refuse(child, kind.name, at);
      idle.push({ owner: value, key, fault: `${at.pointer}: ${faultOf(child, kind.name)}` });
    }
    if (Object.hasOwn(keys, key)) checkChild(keys[key] ?? "fact", child, { place: place.child(key), idle });
  }
  if (name === "parameter") checkParameter(value, place);
}

function checkChild(shape: FullShape, value: Json, visit: Visit): void {
  if (typeof shape === "string") return;
  if ("node" in shape) return checkNode(shape.node, value, visit);
  if ("list" in shape) return checkList(shape.list, value, visit);
  if (!isObject(value)) throw refuse(value, "an object", visit.place);
  const inner = "map" in shape ? ({ node: shape.map } as const) : ({ map: shape.maps } as const);
  for (const [key, child] of Object.entries(value)) checkChild(inner, child, below(visit, key));
}

function checkList(name: NodeName, value: Json, visit: Visit): void {
  if (!isArray(value)) throw refuse(value, "a list", visit.place);
  value.forEach((item, index) => checkNode(name, item, below(visit, String(index))));
}

function below({ place, idle }: Visit, key: string): Visit {
  return { place: place.child(key), idle };
}

/** What says neither where it stands nor what it is called cannot be told from others. */
function checkParameter(value: JsonObject, place: Place): void {
  if (value["$ref"] !== undefined) return;
  if (value["name"] === undefined) throw place.refusal("the parameter has no name", "Name it");
  if (["query", "path", "header", "cookie"].some((location) => location === value["in"])) return;
  throw place.child("in").refusal("it is none of query, path, header, cookie", "Say where the parameter stands");
}

function refuse(value: Json, wanted: string, place: Place): PipelineError {
  return place.refusal(faultOf(value, wanted), "Correct it, or remove the key");
}

function faultOf(value: Json, wanted: string): string {
  return `it is ${kindOf(value)}, not ${wanted}`;
}

function kindOf(value: Json | symbol): string {
  if (value === null) return "empty";
  if (typeof value === "symbol") return "a number";
  if (isArray(value)) return "a list";
  if (typeof value === "boolean") return String(value);
  return { string: "a text", number: "a number", object: "an object" }[typeof value as "string" | "number" | "object"];
}
