import type { JsonPath } from "../request/copy-json.ts";
import { placeOf, toSendable, WrittenBody } from "../request/encode-body.ts";
import { isEnvelope } from "./envelope.ts";
import { type CheckedOperation, shapeOf } from "./find-operation.ts";
import type { Position } from "./position.ts";
import { remedy } from "./remedy.ts";

/** A field that the API does not know. */
export interface BodyFault {
  /** Where it is, as in `charges[0].chargeModel`. */
  readonly place: string;
  /** The suggested fix, as the end of a sentence. */
  readonly remedy: string;
}

/**
 * Finds the fields of a body that the API does not know and would ignore. Reports a field once, even if several items
 * have it.
 */
export function bodyFaults(operation: CheckedOperation, body: unknown): readonly BodyFault[] {
  if (operation.body === undefined || body === undefined) return [];
  // Compares the serialized form: `toJSON` decides what is sent.
  const sent: unknown = body instanceof WrittenBody ? JSON.parse(body.text) : toSendable("body", body);
  const faults = new Map<string, BodyFault>();
  for (const unknown of unknownFields(sent, { shapes: [operation.body], path: [] })) {
    const fields = JSON.stringify(unknown.path.filter((step) => typeof step === "string"));
    if (!faults.has(fields))
      faults.set(fields, { place: writtenPlace(operation, unknown.path), remedy: remedy(operation, unknown) });
  }
  return [...faults.values()];
}

function* unknownFields(value: unknown, { shapes, path }: Position): Iterable<Position> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* unknownFields(item, { shapes, path: [...path, index] });
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const shape = shapes.at(-1);
  for (const [key, item] of Object.entries(value)) {
    const inner = { shapes, path: [...path, key] };
    const below = shapeOf(shape?.get(key));
    if (item === undefined) continue;
    if (!shape?.has(key)) yield inner;
    else if (below) yield* unknownFields(item, { ...inner, shapes: [...shapes, below] });
  }
}

/** Removes the envelope from the path: the method adds it, so the caller has not written it. */
function writtenPlace({ path: template }: CheckedOperation, path: JsonPath): string {
  const [envelope, next] = path;
  const isWrapped = typeof envelope === "string" && typeof next === "string" && isEnvelope(template, envelope);
  return placeOf(isWrapped ? path.slice(1) : path);
}
