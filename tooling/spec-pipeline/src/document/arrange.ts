import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { grammar, type NodeName, type Shape } from "./grammar.ts";
import { isArray, isObject, type Json, type JsonObject } from "./json.ts";
import { compareText } from "./order.ts";
import { toPointer } from "./pointer.ts";

type Location = readonly string[];

/**
 * Puts every part of an OpenAPI document in a fixed order, so that equivalent documents have the same text. Keys follow
 * the grammar, and names are alphabetical. A list whose order matters keeps it. Prose is kept or removed.
 */
export function arrange(document: JsonObject, prose: "with prose" | "without prose"): JsonObject {
  return arrangeNode("document", document, []) as JsonObject; // an object stays an object

  function arrangeNode(name: NodeName, value: Json, at: Location): Json {
    // A schema may be `true` or `false`. The linter reports any other wrong type.
    if (!isObject(value)) return value;
    const keys = grammar[name];
    for (const key of Object.keys(value)) if (!Object.hasOwn(keys, key)) throw unknownKey(name, key, at);

    const result: Record<string, Json> = {};
    for (const [key, shape] of Object.entries(keys)) {
      const child = value[key];
      if (child === undefined || (shape === "prose" && prose === "without prose")) continue;
      result[key] = arrangeChild(shape, child, [...at, key]);
    }
    return result;
  }

  function arrangeChild(shape: Shape, value: Json, at: Location): Json {
    if (shape === "set") return isArray(value) ? sortSet(value) : value;
    if (typeof shape === "string") return value;
    if ("node" in shape) return arrangeNode(shape.node, value, at);
    if ("map" in shape) return isObject(value) ? arrangeMap(shape.map, value, at) : value;
    if (!isArray(value)) return value;
    const items = value.map((item, index) => arrangeNode(shape.list, item, [...at, String(index)]));
    return shape.list === "parameter" || shape.list === "tag" ? sortByIdentity(items) : items;
  }

  function arrangeMap(name: NodeName, value: JsonObject, at: Location): JsonObject {
    const entries = Object.entries(value).sort(([one], [other]) => compareText(one, other));
    return Object.fromEntries(entries.map(([key, child]) => [key, arrangeNode(name, child, [...at, key])]));
  }
}

/** Sorts numbers by size and strings by code unit. Null and the type of null come last. */
function sortSet(values: readonly Json[]): Json[] {
  return values.toSorted((one, other) => {
    if (typeof one === "number" && typeof other === "number") return one - other;
    if (isNull(one) || isNull(other)) return Number(isNull(one)) - Number(isNull(other));
    return compareText(textOf(one), textOf(other));
  });
}

function isNull(value: Json): boolean {
  return value === null || value === "null";
}

function textOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Sorts parameters by location and name, tags by name. */
function sortByIdentity(items: readonly Json[]): Json[] {
  return items.toSorted((one, other) => compareText(identity(one), identity(other)));
}

function identity(item: Json): string {
  if (!isObject(item)) return "";
  const { in: place, name, $ref } = item;
  return JSON.stringify([place ?? "", $ref ?? name ?? ""]);
}

function unknownKey(name: NodeName, key: string, at: Location): PipelineError {
  return new PipelineError(
    exitCode.refusedInput,
    `Unknown key \`${key.slice(0, 80)}\` in the ${name} at ${toPointer(at)}: define in document/grammar.ts whether it is a fact or prose.`,
  );
}
