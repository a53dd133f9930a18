import { componentOf, type Place, placeKey } from "../findings/place.ts";
import type { Json, JsonObject } from "../../document/json.ts";
import type { Pair } from "../pair.ts";
import { createDifference, type Difference } from "../types/difference.ts";
import { compareAnnotations } from "./compare-annotations.ts";
import { compareConstraints } from "./compare-constraints.ts";
import { describeVariant, matchSchemas, type Variant } from "./match-schemas.ts";
import type { SchemaNode } from "./schema-node.ts";
import { SchemaReader } from "./schema-reader.ts";
import { constraintFinding, type WireFinding } from "./wire-finding.ts";

/** Compares two schemas in everything that the types do not show. Each pair is compared only once. */
export class SchemaComparer {
  readonly readers: Pair<SchemaReader>;
  readonly #compared = new Map<string, Difference>();
  readonly #unfinished = new Map<string, Difference>();
  readonly #numbers = new Map<Json, number>();

  constructor(documents: Pair<JsonObject>) {
    this.readers = { older: new SchemaReader(documents.older), newer: new SchemaReader(documents.newer) };
  }

  /** Compares two schemas. `from` is where the comparison came from. */
  compare(nodes: Pair<SchemaNode>, from: Place): Difference {
    const { older, newer } = this.readers;
    const place = this.resolve({ older: older.placeOf(nodes.older), newer: newer.placeOf(nodes.newer) }, from);
    const pair = `${this.#identify(nodes.older)} ${this.#identify(nodes.newer)}`;
    const key = `${pair}\n${placeKey(place)}`;
    // Below a changed reference, a place is a path from that reference. In a recursion, it would grow forever.
    const known = this.#compared.get(key) ?? this.#unfinished.get(pair);
    if (known != null) return known;
    const difference = createDifference();
    this.#compared.set(key, difference);
    this.#unfinished.set(pair, difference);
    this.#compareChoices(nodes, place, difference);
    this.#unfinished.delete(pair);
    return difference;
  }

  /**
   * The place of something that both documents have: the declaration in the newer one. If a reference now points to
   * another, unchanged component, it is where the comparison came from.
   */
  resolve(places: Pair<Place>, from: Place): Place {
    const [older, newer] = [componentOf(places.older), componentOf(places.newer)];
    const isOther = newer != null && (older == null || placeKey(older) !== placeKey(newer));
    return isOther && this.readers.older.has(newer) ? from : places.newer;
  }

  #compareChoices(nodes: Pair<SchemaNode>, place: Place, into: Difference): void {
    const { older, newer } = this.readers;
    const schemas = { older: older.schemasOf(nodes.older), newer: newer.schemasOf(nodes.newer) };
    into.findings.push(...compareAnnotations(schemas).map((finding) => ({ ...finding, place })));
    const variants = { older: older.variantsOf(nodes.older), newer: newer.variantsOf(nodes.newer) };
    const isChoice = variants.older[0] !== nodes.older || variants.newer[0] !== nodes.newer;
    const split = {
      older: variants.older.flatMap((node) => older.splitByType(node)),
      newer: variants.newer.flatMap((node) => newer.splitByType(node)),
    };
    if (isChoice) this.#compareVariants(split, place, into);
    else this.#compareWhole({ nodes, schemas }, place, into);
  }

  #compareWhole({ nodes, schemas }: Whole, place: Place, into: Difference): void {
    const { older, newer } = this.readers;
    const findings = compareConstraints(schemas, { older: older.meanings, newer: newer.meanings });
    into.findings.push(...findings.map((finding) => ({ ...finding, place })));
    const before = older.childrenOf(nodes.older);
    for (const [key, child] of newer.childrenOf(nodes.newer)) {
      const counterpart = before.get(key);
      if (counterpart == null) continue;
      into.parts.add(this.compare({ older: counterpart.node, newer: child.node }, [...place, child.step]));
    }
  }

  #compareVariants(nodes: Pair<readonly SchemaNode[]>, place: Place, into: Difference): void {
    const variants = {
      older: nodes.older.map((node) => describeVariant(node, this.readers.older)),
      newer: nodes.newer.map((node) => describeVariant(node, this.readers.newer)),
    };
    const { pairs } = matchSchemas(variants);
    for (const { older, newer } of pairs) into.parts.add(this.compare({ older: older.node, newer: newer.node }, place));
    const paired = new Set(pairs.flatMap(({ older, newer }) => [older, newer]));
    into.findings.push(...compareHiddenVariants(variants, paired).map((finding) => ({ ...finding, place })));
  }

  #identify(node: SchemaNode): string {
    return node
      .map(({ value }) => {
        const number = this.#numbers.get(value) ?? this.#numbers.size;
        this.#numbers.set(value, number);
        return number;
      })
      .join("+");
  }
}

interface Whole {
  readonly nodes: Pair<SchemaNode>;
  readonly schemas: Pair<readonly JsonObject[]>;
}

/** Finds added and removed variants that the types do not show, because others of the same type remain. */
function compareHiddenVariants(variants: Pair<readonly Variant[]>, paired: ReadonlySet<Variant>): WireFinding[] {
  const hidden = (side: readonly Variant[], other: readonly Variant[]): readonly Variant[] =>
    side.filter((variant) => !paired.has(variant) && isHidden(variant, { own: side, others: other }));
  const change = { from: count(variants.older), to: count(variants.newer) };
  const isGone = hidden(variants.older, variants.newer).length > 0;
  const isNew = hidden(variants.newer, variants.older).length > 0;
  if (!isGone && !isNew) return [];
  const direction = isGone ? "tightened" : "loosened";
  return [constraintFinding(isGone && isNew ? "changed" : direction, "variants", change)];
}

/**
 * Whether another variant has its type, and it accepts something that the others do not. Listed values next to any
 * string do not count.
 */
function isHidden(variant: Variant, { own, others }: Readonly<Record<"own" | "others", readonly Variant[]>>): boolean {
  const isShown = !variant.isOfAnyValue && !own.some((one) => isOfTypesOf(one, variant));
  const remaining = isScalar(variant) && !isShown ? others.filter((one) => isOfTypesOf(one, variant)) : [];
  return remaining.length > 0 && !remaining.some(({ isPlain }) => isPlain);
}

function isScalar({ types }: Variant): boolean {
  return types.length > 0 && types.every((type) => type !== "object" && type !== "array");
}

function isOfTypesOf(one: Variant, other: Variant): boolean {
  return one.isOfAnyValue && other.types.every((type) => one.types.includes(type));
}

function count(variants: readonly Variant[]): string {
  return `${variants.length}`;
}
