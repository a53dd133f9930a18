import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { ownProperties, ownRequired, schemaParts } from "../document/schema-parts.ts";
import { declareBooleans } from "./declare-booleans.ts";
import { composeReference } from "./compose-reference.ts";

/**
 * Copies a property to the branch of an `allOf` that requires it, if another branch declares it. openapi-typescript
 * only searches the requiring branch, and would make the property optional.
 * A reference with type keywords next to it is such an `allOf`.
 */
export function declareRequired(document: JsonObject): JsonObject {
  const visit = (value: Json): Json => {
    if (isArray(value)) return value.map(visit);
    return isObject(value) ? visitObject(value) : value;
  };
  const visitObject = (value: JsonObject): JsonObject => {
    const copy = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, visit(child)]));
    const composed = declareBooleans(composeReference(document, copy));
    return isArray(composed["allOf"]) ? declared(document, composed, composed["allOf"]) : composed;
  };
  return visitObject(document);
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
