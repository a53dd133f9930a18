import { isArray, isObject, type Json, type JsonObject } from "@lagokit/spec-pipeline/json";

/**
 * Makes a document several times as large, with copies of its paths, webhooks and components. A copy refers only to
 * itself.
 */
export function multiplyDocument(document: JsonObject, times: number): JsonObject {
  const copies = [document, ...Array.from({ length: times - 1 }, (_, index) => copyOf(document, `Copy${index + 2}`))];
  const joined = (key: string): JsonObject => Object.assign({}, ...copies.map((copy) => copy[key] ?? {}));
  const kinds = Object.keys(objectOf(document["components"]));
  const components = kinds.map((kind): [string, Json] => [
    kind,
    Object.assign({}, ...copies.map((copy) => objectOf(copy["components"])[kind])) as Json,
  ]);
  return {
    ...document,
    paths: joined("paths"),
    webhooks: joined("webhooks"),
    components: Object.fromEntries(components),
  };
}

/** A copy whose paths, operations, webhooks and components have new names. */
function copyOf(document: JsonObject, suffix: string): JsonObject {
  const components = Object.entries(objectOf(document["components"])).map(([kind, named]): [string, Json] => [
    kind,
    // The security schemes are the same for the whole API.
    kind === "securitySchemes" ? named : renameKeys(named, (name) => `${name}${suffix}`),
  ]);
  const copy = {
    paths: renameKeys(document["paths"], (path) => `/${suffix.toLowerCase()}${path}`),
    webhooks: renameKeys(document["webhooks"], (name) => `${name}_${suffix.toLowerCase()}`),
    components: Object.fromEntries(components),
  };
  return objectOf(rename(copy, suffix));
}

function renameKeys(value: Json | undefined, name: (key: string) => string): JsonObject {
  return Object.fromEntries(Object.entries(objectOf(value)).map(([key, child]) => [name(key), child]));
}

/** Renames everything that refers to a renamed thing: references, operation IDs, and the literals of webhook types. */
function rename(value: Json, suffix: string): Json {
  if (isArray(value)) return value.map((item) => rename(item, suffix));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      if (typeof child === "string" && (key === "$ref" || key === "operationId")) return [key, `${child}${suffix}`];
      if (key === "webhook_type") return [key, renameLiterals(child, suffix)];
      return [key, rename(child, suffix)];
    }),
  );
}

function renameLiterals(schema: Json, suffix: string): Json {
  const literal = (value: Json): Json => (typeof value === "string" ? `${value}.${suffix.toLowerCase()}` : value);
  return Object.fromEntries(
    Object.entries(objectOf(schema)).map(([key, child]) => {
      if (key === "enum" && isArray(child)) return [key, child.map(literal)];
      return [key, key === "const" || key === "example" ? literal(child) : child];
    }),
  );
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
