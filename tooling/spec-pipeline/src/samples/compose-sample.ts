import { withinTime } from "@lagokit/mock/within-time";
import { sample } from "openapi-sampler";
import { dereference } from "../document/dereference.ts";
import { childOf, isObject, type Json, type JsonObject } from "../document/json.ts";

/** The maximum time to compose a sample. The largest schema of Lago takes about 20 ms. */
const patience = 1000;

/**
 * Composes a sample of a schema from its examples. Returns undefined if none exists, for example because the schema
 * requires a list of a billion items.
 */
export function composeSample(document: JsonObject, schema: Json): Json | undefined {
  try {
    // As: the types of the sampler end at draft 7 of JSON Schema, but it reads 2020-12 too. Each sample is JSON.
    return withinTime(patience, () => sample(schema as object, { quiet: true }, document)) as Json | undefined;
  } catch {
    return undefined;
  }
}

/** Composes the body of a response or a request: its own example, or else a sample of its schema. JSON takes precedence. */
export function composeBody(document: JsonObject, owner: Json | undefined): Json | undefined {
  const media = Object.entries(childOf(dereference(document, owner), "content"));
  const [, content] = media.find(([type]) => type.includes("json")) ?? media[0] ?? [];
  if (!isObject(content)) return undefined;
  const [first] = Object.values(childOf(content, "examples"));
  const example = content["example"] ?? childOf({ first: first ?? null }, "first")["value"];
  return example ?? composeSample(document, content["schema"] ?? {});
}
