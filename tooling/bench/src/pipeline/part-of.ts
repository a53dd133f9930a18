import { isObject, type Json, type JsonObject } from "@lagokit/spec-pipeline/json";
import { reachableReferences } from "@lagokit/spec-pipeline/references";

/** Returns a part of a document: some of its paths and webhooks, and the components that they refer to. */
export function partOf(document: JsonObject, part: number): JsonObject {
  const [paths, webhooks] = [first(document["paths"], part), first(document["webhooks"], part)];
  const references = reachableReferences(document, [paths, webhooks]);
  const components = mapValues(document["components"], (named, kind) =>
    kind === "securitySchemes" ? named : keep(named, (name) => references.has(`#/components/${kind}/${name}`)),
  );
  return { ...document, paths, webhooks, components };
}

function first(value: Json | undefined, part: number): JsonObject {
  const keys = Object.keys(objectOf(value));
  const kept = new Set(keys.slice(0, Math.ceil(keys.length * part)));
  return keep(value, (key) => kept.has(key));
}

function keep(value: Json | undefined, isKept: (key: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(objectOf(value)).filter(([key]) => isKept(key)));
}

function mapValues(value: Json | undefined, change: (child: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(objectOf(value)).map(([key, child]) => [key, change(child, key)]));
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
