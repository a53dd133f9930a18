import { chooseHoisted, type Referred } from "./choose-hoisted.ts";
import type { FullShape } from "./full-grammar.ts";
import type { NodeName } from "./grammar.ts";
import { hoistedName } from "./hoisted-name.ts";
import { childOf, isArray, isObject, type Json, type JsonObject } from "./json.ts";
import { isReferable, listReferences } from "./list-references.ts";
import { shapeOf } from "./map-nodes.ts";
import { componentKinds, isWhole, locateReference, type Reference, type Target } from "./locate-reference.ts";
import { toPointer } from "./pointer.ts";

/**
 * Rewrites a document so that its references only point to whole components. The target of any other reference, such as
 * the items of a list or a part of a composition, is inlined. A circular target becomes a new component.
 * Throws if a reference points to nothing, or to something of the wrong kind. A document without such references stays
 * unchanged.
 */
export function resolveDeepReferences(document: JsonObject): JsonObject {
  const index = new DeepReferences(document);
  return index.targets.size === 0 ? document : new Rewriter(document, index).rewrite();
}

/** The targets of the deep references of a document. */
class DeepReferences {
  /** The targets, by location. */
  readonly targets = new Map<string, Target>();
  /** The names of the new components. */
  readonly names: ReadonlyMap<string, string>;
  readonly #document: JsonObject;
  readonly #located = new Map<string, Target>();
  readonly #mapped = new Set<string>();

  constructor(document: JsonObject) {
    this.#document = document;
    const referred = new Map<string, Referred>();
    const waiting = this.#note("document", document);
    for (const target of waiting) {
      const key = toPointer(target.location);
      if (referred.has(key)) continue;
      const others = this.#note(target.node, target.value);
      referred.set(key, { size: sizeOf(target.value), refersTo: others.map(({ location }) => toPointer(location)) });
      waiting.push(...others);
    }
    this.names = this.#nameAll(new Set([...chooseHoisted(referred), ...this.#mapped]));
  }

  /** The target of a reference. */
  locate(reference: Reference): Target {
    const key = `${reference.node} ${reference.pointer}`;
    const target = this.#located.get(key) ?? locateReference(this.#document, reference);
    this.#located.set(key, target);
    return target;
  }

  /** Records the targets of the deep references in a value. */
  #note(node: NodeName, value: Json): Target[] {
    return listReferences(node, value).flatMap((reference) => {
      const target = this.locate(reference);
      if (isWhole(target)) return [];
      const key = toPointer(target.location);
      this.targets.set(key, target);
      if (reference.isMapped) this.#mapped.add(key);
      return [target];
    });
  }

  #nameAll(hoisted: ReadonlySet<string>): ReadonlyMap<string, string> {
    const components = this.#document["components"];
    const names = new Map<string, string>();
    const taken = new Set(Object.values(componentKinds).flatMap((kind) => Object.keys(childOf(components, kind))));
    for (const [key, { location, node }] of this.targets) {
      if (!hoisted.has(key) || componentKinds[node] === undefined) continue;
      const rule = hoistedName(this.#document, location);
      let name = rule;
      for (let count = 2; taken.has(name); count++) name = `${rule}${count}`;
      taken.add(name);
      names.set(key, name);
    }
    return names;
  }
}

/** Rewrites the document. */
class Rewriter {
  readonly #document: JsonObject;
  readonly #index: DeepReferences;

  constructor(document: JsonObject, index: DeepReferences) {
    this.#document = document;
    this.#index = index;
  }

  rewrite(): JsonObject {
    const document = this.#content({ location: [], node: "document", value: this.#document }) as JsonObject; // The result of an object is an object.
    const components = { ...childOf(document, "components") };
    for (const [key, name] of this.#index.names) {
      const target = this.#index.targets.get(key);
      const kind = target && componentKinds[target.node];
      if (target && kind !== undefined)
        components[kind] = { ...childOf(components, kind), [name]: this.#content(target) };
    }
    return { ...document, components };
  }

  /** Returns the value of a target, or a reference to the component that it has become. */
  #place(target: Target): Json {
    const hoisted = this.#hoisted(target);
    return hoisted === undefined ? this.#content(target) : { $ref: hoisted };
  }

  #content({ location, node, value }: Target): Json {
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([key, child]): [string, Json] => {
      const at = { location: [...location, key], value: child };
      return [key, key === "discriminator" ? this.#discriminator(child) : this.#shaped(shapeOf(node, key), at)];
    });
    const copy: JsonObject = Object.fromEntries(entries);
    const { $ref } = copy;
    return typeof $ref === "string" && isReferable(node) ? this.#reference(copy, { pointer: $ref, node }) : copy;
  }

  #shaped(shape: FullShape, { location, value }: Omit<Target, "node">): Json {
    if (typeof shape === "string") return value;
    if ("node" in shape) return this.#place({ location, value, node: shape.node });
    if ("list" in shape) {
      if (!isArray(value)) return value;
      return value.map((item, index) =>
        this.#place({ location: [...location, String(index)], value: item, node: shape.list }),
      );
    }
    if (!isObject(value)) return value;
    const inner = "map" in shape ? ({ node: shape.map } as const) : ({ map: shape.maps } as const);
    const entries = Object.entries(value).map(([name, child]): [string, Json] => [
      name,
      this.#shaped(inner, { location: [...location, name], value: child }),
    ]);
    return Object.fromEntries(entries);
  }

  #reference(copy: JsonObject, reference: Reference): Json {
    const target = this.#index.locate(reference);
    if (isWhole(target)) return copy;
    const { $ref: _, ...siblings } = copy;
    const hoisted = this.#hoisted(target);
    return hoisted === undefined ? withSiblings(this.#content(target), siblings) : { ...copy, $ref: hoisted };
  }

  #discriminator(value: Json): Json {
    const mapping = Object.entries(childOf(value, "mapping")).map(([word, pointer]): [string, Json] => {
      if (typeof pointer !== "string" || !pointer.startsWith("#/")) return [word, pointer];
      return [word, this.#hoisted(this.#index.locate({ pointer, node: "schema" })) ?? pointer];
    });
    return isObject(value) && mapping.length > 0 ? { ...value, mapping: Object.fromEntries(mapping) } : value;
  }

  #hoisted({ location, node }: Omit<Target, "value">): string | undefined {
    const name = this.#index.names.get(toPointer(location));
    return name === undefined ? undefined : toPointer(["components", componentKinds[node] ?? "", name]);
  }
}

/** Keywords that describe a value without restricting it. Next to a reference, they override those of its target. */
const words =
  /^(?:title|description|summary|deprecated|default|examples?|externalDocs|readOnly|writeOnly|\$comment|x-.*)$/;

/** Merges the siblings of a reference into its target. Restrictions apply in addition. */
function withSiblings(value: Json, siblings: JsonObject): Json {
  const keys = Object.keys(siblings);
  if (keys.length === 0 || value === false) return value;
  if (!isObject(value)) return siblings;
  if (keys.every((key) => words.test(key))) return { ...value, ...siblings };
  const { allOf } = siblings;
  return { ...siblings, allOf: [value, ...(isArray(allOf) ? allOf : [])] };
}

function sizeOf(value: Json): number {
  if (!isArray(value) && !isObject(value)) return 1;
  return Object.values(value).reduce((sum: number, child: Json) => sum + sizeOf(child), 1);
}
