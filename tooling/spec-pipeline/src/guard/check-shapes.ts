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

/** A keyword whose value OpenAPI does not define, so that it has no meaning. */
export interface IdleKeyword {
  /** The object that contains it. */
  readonly owner: JsonObject;
  readonly key: string;
  /** Its place, and what is wrong with it. */
  readonly fault: string;
}

/** Keywords that identify or locate other objects. Without them, a document cannot be read. */
const identifying = new Set(["$ref", "name", "in", "operationId", "security", "url", "version", "discriminator"]);

/**
 * Refuses values of another kind than OpenAPI requires: a list instead of an object, a number instead of a name. All
 * later stages rely on this. Returns the keywords without meaning, such as `required: true` in a schema. Texts and
 * examples for people may have any value, because they are removed.
 */
export function checkShapes(document: JsonObject): readonly IdleKeyword[] {
  const idle: IdleKeyword[] = [];
  checkNode("document", document, { place: new Place(), idle });
  return idle;
}

/** The place of a check, and its findings so far. */
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

/** A parameter without a location or a name cannot be identified. */
function checkParameter(value: JsonObject, place: Place): void {
  if (value["$ref"] !== undefined) return;
  if (value["name"] === undefined) throw place.refusal("the parameter has no name", "Add a name");
  if (["query", "path", "header", "cookie"].some((location) => location === value["in"])) return;
  throw place.child("in").refusal("it is not query, path, header or cookie", "Set the location of the parameter");
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
  return { string: "a string", number: "a number", object: "an object" }[
    typeof value as "string" | "number" | "object"
  ];
}
