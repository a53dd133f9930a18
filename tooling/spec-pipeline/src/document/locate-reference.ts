import type { PipelineError } from "../pipeline-error.ts";
import { printable } from "../read/printable.ts";
import { refusal } from "../read/refusal.ts";
import type { FullShape } from "./full-grammar.ts";
import type { NodeName } from "./grammar.ts";
import { isArray, isObject, type Json, type JsonObject } from "./json.ts";
import { shapeOf } from "./map-nodes.ts";
import { referenceLocation } from "./references.ts";

/** A reference, and the kind of object it represents. */
export interface Reference {
  readonly pointer: string;
  readonly node: NodeName;
}

/** The target of a reference. */
export interface Target {
  /** Its own location, regardless of the references that the pointer passes through. */
  readonly location: readonly string[];
  readonly node: NodeName;
  readonly value: Json;
}

/** The sections of components that can be referred to, by kind of object. */
export const componentKinds: Readonly<Partial<Record<NodeName, string>>> = {
  schema: "schemas",
  response: "responses",
  parameter: "parameters",
  requestBody: "requestBodies",
  header: "headers",
  securityScheme: "securitySchemes",
};

/** Whether a place is a whole component, not part of one. */
export function isWhole({ location, node }: Pick<Target, "location" | "node">): boolean {
  return location.length === 3 && location[0] === "components" && location[1] === componentKinds[node];
}

/** Finds the target of a reference. Throws if it is not of the expected kind. */
export function locateReference(document: JsonObject, reference: Reference, passed = new Set<string>()): Target {
  const { pointer, node: wanted } = reference;
  if (passed.has(pointer)) throw unresolvable(pointer, "points back to itself");
  passed.add(pointer);
  let step: Step | undefined = { location: [], shape: { node: "document" }, value: document };
  for (const key of referenceLocation(pointer)) step &&= childOf(step, key) ?? childOf(throughReference(step), key);
  if (step === undefined) throw unresolvable(pointer, "points to nothing in the document");
  const node = nodeOf(step.shape);
  if (node !== wanted) throw unresolvable(pointer, `does not point to a ${wanted}`);
  const further = isObject(step.value) ? step.value["$ref"] : undefined;
  if (typeof further === "string") locateReference(document, { pointer: further, node }, passed);
  return { location: step.location, node, value: step.value };

  /** A pointer that passes through a reference continues at the target of that reference. */
  function throughReference(at: Step): Step {
    const next = isObject(at.value) ? at.value["$ref"] : undefined;
    const name = nodeOf(at.shape);
    if (typeof next !== "string" || name === undefined) return at;
    const { location, value } = locateReference(document, { pointer: next, node: name }, new Set(passed));
    return { ...at, location, value };
  }
}

/** A place along a pointer, and the kind of object that the grammar defines there. */
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
  return refusal({ where, what: `it ${fault}`, fix: "Point it to a component" });
}
