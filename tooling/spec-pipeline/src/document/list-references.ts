import type { FullShape } from "./full-grammar.ts";
import { grammar, type NodeName } from "./grammar.ts";
import { childOf, isArray, isObject, type Json } from "./json.ts";
import { shapeOf } from "./map-nodes.ts";
import type { Reference } from "./locate-reference.ts";

/** A reference in a document or in a part of it. */
export interface FoundReference extends Reference {
  /** Whether a discriminator identifies a variant by the name in this reference. */
  readonly isMapped: boolean;
}

/**
 * Lists the references in a part of a document. A value in a default or an example that looks like one does not count.
 */
export function listReferences(part: NodeName, value: Json): readonly FoundReference[] {
  const found: FoundReference[] = [];
  visit(part, value);
  return found;

  function visit(node: NodeName, owner: Json): void {
    if (!isObject(owner)) return;
    const { $ref } = owner;
    if (typeof $ref === "string" && isReferable(node)) found.push({ pointer: $ref, node, isMapped: false });
    for (const pointer of mappedPointers(owner)) found.push({ pointer, node, isMapped: true });
    for (const [key, child] of Object.entries(owner)) visitChild(shapeOf(node, key), child);
  }

  function visitChild(shape: FullShape, child: Json): void {
    if (typeof shape === "string") return;
    if ("node" in shape) visit(shape.node, child);
    else if ("list" in shape) for (const item of isArray(child) ? child : []) visit(shape.list, item);
    else {
      const inner = "map" in shape ? ({ node: shape.map } as const) : ({ map: shape.maps } as const);
      for (const item of isObject(child) ? Object.values(child) : []) visitChild(inner, item);
    }
  }
}

/** Whether a reference can replace an object of this kind. */
export function isReferable(node: NodeName): boolean {
  return Object.hasOwn(grammar[node], "$ref");
}

/** The targets of the discriminator of a schema. A mapping may contain the plain name of a schema. */
function mappedPointers(schema: Json): readonly string[] {
  const mapping = childOf(childOf(schema, "discriminator"), "mapping");
  return Object.values(mapping)
    .filter((value) => typeof value === "string")
    .filter((value) => value.startsWith("#/"));
}
