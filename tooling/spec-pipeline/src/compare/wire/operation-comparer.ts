import { isObject, type Json, type JsonObject, textOf } from "../../document/json.ts";
import type { Operation } from "../../document/operations.ts";
import type { Place } from "../findings/place.ts";
import type { Pair } from "../pair.ts";
import { createDifference, type Difference } from "../types/difference.ts";
import type { OperationDifference } from "../types/operation-comparer.ts";
import { compareAnnotations } from "./compare-annotations.ts";
import { compareSerialization, type Serialized } from "./compare-serialization.ts";
import { typesIn } from "./schema-facts.ts";
import type { SchemaComparer } from "./schema-comparer.ts";
import { type Declared, follow } from "./schema-node.ts";
import type { WireFinding } from "./wire-finding.ts";

/** An object of both documents, and where it is written. */
type DeclaredPair = Pair<Declared<JsonObject>>;

/** A parameter, where it is declared, and where it is used. */
interface Parameter extends Declared<JsonObject> {
  readonly use: Place;
}

/** Compares operations and webhooks in everything that the types do not show. Parts are paired by name. */
export class OperationComparer {
  readonly #schemas: SchemaComparer;

  constructor(schemas: SchemaComparer) {
    this.#schemas = schemas;
  }

  /** Compares the operation that is declared at these places. */
  compareOperation(operations: Pair<Operation>, places: Pair<Place>): OperationDifference {
    const sent = createDifference();
    const received = createDifference();
    const definitions = { older: operations.older.definition, newer: operations.newer.definition };
    add(sent, places.newer, compareAnnotations({ older: [definitions.older], newer: [definitions.newer] }));
    this.#compareParameters(operations, places, sent);
    const body = this.#child(pairOf(definitions, places), "requestBody");
    if (body != null) this.#compareContent(body, sent);
    const responses = this.#child(pairOf(definitions, places), "responses");
    for (const response of this.#members(responses)) this.#compareResponse(response, received);
    return { sent, received };
  }

  #compareParameters(operations: Pair<Operation>, places: Pair<Place>, into: Difference): void {
    const older = this.#parametersOf("older", operations.older, places.older);
    for (const [key, { place: written, ...newer }] of this.#parametersOf("newer", operations.newer, places.newer)) {
      const counterpart = older.get(key);
      if (counterpart == null) continue;
      const place = this.#schemas.resolve({ older: counterpart.place, newer: written }, newer.use);
      this.#compareParameter({ older: counterpart, newer: { ...newer, place } }, into);
    }
  }

  /** The parameters by location and name. Those of the operation override those of its path. */
  #parametersOf(side: keyof Pair<unknown>, operation: Operation, owner: Place): Map<string, Parameter> {
    const { document } = this.#schemas.readers[side];
    const entries = operation.parameters.flatMap((parameter): [string, Parameter][] => {
      const { value, place } = follow(document, { value: parameter, place: [] });
      if (!isObject(value)) return [];
      const [location, name] = [textOf(value["in"]), textOf(value["name"])];
      const use = [...owner, "parameters", location, name];
      const key = location === "header" ? name.toLowerCase() : name;
      return [[`${location} ${key}`, { value, use, place: place.length === 0 ? use : place }]];
    });
    return new Map(entries);
  }

  #compareParameter(pair: DeclaredPair, into: Difference): void {
    const { older, newer } = pair;
    const flags = { older: [flagsOf(older.value)], newer: [flagsOf(newer.value)] };
    const written = { older: this.#serialized("older", older), newer: this.#serialized("newer", newer) };
    add(into, newer.place, [...compareAnnotations(flags), ...compareSerialization(written)]);
    this.#compareSchema(pair, into);
    for (const media of this.#members(this.#child(pair, "content")))
      this.#compareSchema({ older: media.older, newer: { ...media.newer, place: newer.place } }, into);
  }

  #serialized(side: keyof Pair<unknown>, parameter: Declared<JsonObject>): Serialized {
    const types = typesIn(this.#schemas.readers[side].schemasOf([schemaOf(parameter)]));
    return { definition: parameter.value, types };
  }

  #compareResponse(pair: DeclaredPair, into: Difference): void {
    for (const header of this.#members(this.#child(pair, "headers"))) this.#compareParameter(header, into);
    this.#compareContent(pair, into);
  }

  #compareContent(pair: DeclaredPair, into: Difference): void {
    for (const media of this.#members(this.#child(pair, "content"))) this.#compareSchema(media, into);
  }

  #compareSchema(pair: DeclaredPair, into: Difference): void {
    if (pair.older.value["schema"] === undefined || pair.newer.value["schema"] === undefined) return;
    const nodes = { older: [schemaOf(pair.older)], newer: [schemaOf(pair.newer)] };
    into.parts.add(this.#schemas.compare(nodes, pair.newer.place));
  }

  /** The value of a key in both objects, with references followed. */
  #child(pair: DeclaredPair | undefined, key: string): DeclaredPair | undefined {
    const older = this.#childOn("older", pair?.older, key);
    const newer = this.#childOn("newer", pair?.newer, key);
    if (older == null || newer == null) return undefined;
    return {
      older,
      newer: {
        ...newer,
        place: this.#schemas.resolve({ older: older.place, newer: newer.place }, [...(pair?.newer.place ?? []), key]),
      },
    };
  }

  #childOn(
    side: keyof Pair<unknown>,
    owner: Declared<JsonObject> | undefined,
    key: string,
  ): Declared<JsonObject> | undefined {
    if (owner == null || !Object.hasOwn(owner.value, key)) return undefined;
    const child: Json = owner.value[key] ?? null;
    const { value, place } = follow(this.#schemas.readers[side].document, {
      value: child,
      place: [...owner.place, key],
    });
    return isObject(value) ? { value, place } : undefined;
  }

  /** The entries that both maps have, each under its key. */
  #members(maps: DeclaredPair | undefined): DeclaredPair[] {
    if (maps == null) return [];
    return Object.keys(maps.newer.value).flatMap((key) => this.#child(maps, key) ?? []);
  }
}

/** The annotations of the parameter itself: its default belongs to its schema. */
function flagsOf({ deprecated = false }: JsonObject): JsonObject {
  return { deprecated };
}

function schemaOf({ value, place }: Declared<JsonObject>): Declared {
  return { value: value["schema"] ?? true, place };
}

function pairOf(values: Pair<JsonObject>, places: Pair<Place>): DeclaredPair {
  return {
    older: { value: values.older, place: places.older },
    newer: { value: values.newer, place: places.newer },
  };
}

function add(difference: Difference, place: Place, findings: readonly WireFinding[]): void {
  difference.findings.push(...findings.map((finding) => ({ ...finding, place })));
}
