import type { PipelineError } from "../pipeline-error.ts";
import { printable } from "../read/printable.ts";
import { refusal } from "../read/refusal.ts";
import type { FullShape } from "./full-grammar.ts";
import type { NodeName } from "./grammar.ts";
import { isArray, isObject, type Json, type JsonObject } from "./json.ts";
import { shapeOf } from "./map-nodes.ts";
import { referenceLocation } from "./references.ts";

/** A reference, and what it stands for. */
export interface Reference {
  readonly pointer: string;
  readonly node: NodeName;
}

/** What a reference points at. */
export interface Target {
  /** Where it stands itself, whatever references the pointer passes through. */
  readonly location: readonly string[];
  readonly node: NodeName;
  readonly value: Json;
}

/** The kinds of components that can be referred to, by what they are. */
export const componentKinds: Readonly<Partial<Record<NodeName, string>>> = {
  schema: "schemas",
  response: "responses",
  parameter: "parameters",
  requestBody: "requestBodies",
  header: "headers",
  securityScheme: "securitySchemes",
};

/** Whether a place is a component, not a part of one. */
export function isWhole({ location, node }: Pick<Target, "location" | "node">): boolean {
  return location.length === 3 && location[0] === "components" && location[1] === componentKinds[node];
}

/** Finds what a reference points at; throws where that is not what it stands for. */
export function locateReference(document: JsonObject, reference: Reference, passed = new Set<string>()): Target {
  const { pointer, node: wanted } = reference;
  if (passed.has(pointer)) throw unresolvable(pointer, "leads back to itself");
  passed.add(pointer);
  let step: Step | undefined = { location: [], shape: { node: "document" }, value: document };
  for (const key of referenceLocation(pointer)) step &&= childOf(step, key) ?? childOf(throughReference(step), key);
  if (step === undefined) throw unresolvable(pointer, "points at nothing in the document");
  const node = nodeOf(step.shape);
  if (node !== wanted) throw unresolvable(pointer, `points at no ${wanted}`);
  const further = isObject(step.value) ? step.value["$ref"] : undefined;
  if (typeof further === "string") locateReference(document, { pointer: further, node }, passed);
  return { location: step.location, node, value: step.value };

  /** What a pointer names behind a reference that it passes through is where that leads. */
  function throughReference(at: Step): Step {
    const next = isObject(at.value) ? at.value["$ref"] : undefined;
    const name = nodeOf(at.shape);
    if (typeof next !== "string" || name === undefined) return at;
    const { location, value } = locateReference(document, { pointer: next, node: name }, new Set(passed));
    return { ...at, location, value };
  }
}

/** A place on the way of a pointer, and what the grammar has there. */
interface Step {
  readonly location: readonly string[];
  readonly shape: FullShape;
  readonly value: Json;
}

function childOf({ location, shape, value }: Step, key: string): Step | undefined {
  const isOwn = isArray(value) ? Number(key) in value : isObject(value) && Object.hasOwn(value, key);
  const child = isArray(value) ? value[Number(key)] : isObject(value) ? value[key] : undefined;
  if (!isOwn || child === undefined) return undefined;
  return { location: [...location, key], shape: shapeIn(shape, key), value: child };
}

function shapeIn(shape: FullShape, key: string): FullShape {
  if (typeof shape === "string") return shape;
  if ("node" in shape) return shapeOf(shape.node, key);
  if ("maps" in shape) return { map: shape.maps };
  return { node: "list" in shape ? shape.list : shape.map };
}

function nodeOf(shape: FullShape): NodeName | undefined {
  return typeof shape !== "string" && "node" in shape ? shape.node : undefined;
}

function unresolvable(pointer: string, fault: string): PipelineError {
  const where = `the reference "${printable(pointer, 400)}"`;
  return refusal({ where, what: `it ${fault}`, fix: "Point it at a component" });
}
