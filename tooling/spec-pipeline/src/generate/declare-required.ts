import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { ownProperties, ownRequired, schemaParts } from "../document/schema-parts.ts";
import { declareBooleans } from "./declare-booleans.ts";

/**
 * Copies a property to where it is required, if another branch of the same `allOf` declares it:
 * openapi-typescript looks for it in the requiring branch alone, and would leave it optional.
 * A reference with `required` beside it is such an `allOf`.
 */
export function declareRequired(document: JsonObject): JsonObject {
  const visit = (value: Json): Json => {
    if (isArray(value)) return value.map(visit);
    return isObject(value) ? visitObject(value) : value;
  };
  const visitObject = (value: JsonObject): JsonObject => {
    const copy = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, visit(child)]));
    const composed = declareBooleans(composeReference(copy));
    return isArray(composed["allOf"]) ? declared(document, composed, composed["allOf"]) : composed;
  };
  return visitObject(document);
}

/** Writes `required` beside a reference as an `allOf`: openapi-typescript reads nothing beside a reference. */
function composeReference(value: JsonObject): JsonObject {
  if (typeof value["$ref"] !== "string" || !isArray(value["required"])) return value;
  const { $ref, required, allOf, ...others } = value;
  return { ...others, allOf: [{ $ref }, { required }, ...(isArray(allOf) ? allOf : [])] };
}

function declared(document: JsonObject, schema: JsonObject, branches: readonly Json[]): JsonObject {
  const parts = branches.flatMap((branch) => schemaParts(document, branch));
  const allOf = branches.map((branch) => (isObject(branch) ? withDeclarations(branch, [schema, ...parts]) : branch));
  return withDeclarations({ ...schema, allOf }, parts);
}

function withDeclarations(owner: JsonObject, parts: readonly JsonObject[]): JsonObject {
  const own = ownProperties(owner);
  const copies = ownRequired(owner).flatMap((name) => {
    const declaration = Object.hasOwn(own, name) ? undefined : declarationOf(name, parts);
    return declaration == null ? [] : [[name, declaration] as const];
  });
  return copies.length === 0 ? owner : { ...owner, properties: { ...own, ...Object.fromEntries(copies) } };
}

function declarationOf(name: string, parts: readonly JsonObject[]): Json | undefined {
  return parts.map(ownProperties).find((properties) => Object.hasOwn(properties, name))?.[name];
}
