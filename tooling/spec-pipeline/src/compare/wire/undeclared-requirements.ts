import { codeSpans } from "../../escape/code-span.ts";
import { isObject, type Json, type JsonObject } from "../../document/json.ts";
import { resolveReference } from "../../document/references.ts";
import { ownProperties, ownRequired } from "../../document/schema-parts.ts";
import type { Pair } from "../pair.ts";
import type { RedoclyChange } from "./redocly-diff.ts";
import type { WireFinding } from "./classify-change.ts";

/**
 * Finds the names that an object requires, or does not require any more, without declaring such a property: a defect
 * of the document that the types cannot show, yet a validator heeds it.
 */
export function undeclaredRequirements(
  { typeName, property }: RedoclyChange,
  pointers: Pair<string>,
  documents: Pair<JsonObject>,
): WireFinding[] {
  if (typeName !== "Schema" || property !== "required") return [];
  const older = resolveReference(documents.older, pointers.older);
  const newer = resolveReference(documents.newer, pointers.newer);
  if (!isObjectSchema(older) || !isObjectSchema(newer)) return [];
  const declared = new Set([older, newer].flatMap((schema) => Object.keys(ownProperties(schema))));
  const [before, after] = [older, newer].map((schema) => ownRequired(schema).filter((name) => !declared.has(name)));
  return compareNames(before ?? [], after ?? []);
}

function compareNames(before: readonly string[], after: readonly string[]): WireFinding[] {
  const isGone = before.some((name) => !after.includes(name));
  const isNew = after.some((name) => !before.includes(name));
  if (!isGone && !isNew) return [];
  const direction = isNew ? "tightened" : "loosened";
  const kind = isGone && isNew ? "constraint-changed" : (`constraint-${direction}` as const);
  return [{ kind, values: ["required"], change: { from: print(before), to: print(after) } }];
}

/** Lists and values ignore what they require. */
function isObjectSchema(schema: Json | undefined): schema is JsonObject {
  return isObject(schema) && (schema["type"] ?? "object") === "object";
}

function print(names: readonly string[]): string {
  return names.length === 0 ? "none" : codeSpans(names);
}
