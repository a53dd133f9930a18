import { isObject, type JsonObject, listOf } from "../../document/json.ts";
import type { Pair } from "../pair.ts";
import { compareSets } from "./compare-sets.ts";
import { valuesOf } from "./schema-facts.ts";
import type { WireFinding } from "./wire-finding.ts";

type Schemas = readonly JsonObject[];

/** Compares the requirements of an object that types cannot show: undeclared, dependent or name-based ones. */
export function compareDemands({ older, newer }: Pair<Schemas>): WireFinding[] {
  const declared = new Set([...older, ...newer].flatMap((schema) => keysIn([schema], "properties")));
  const undeclared = (schemas: Schemas): string[] => requiredIn(schemas).filter((name) => !declared.has(name));
  return [
    ...compareSets("required", undeclared(older), undeclared(newer)),
    ...compareSets("dependentRequired", dependenciesIn(older), dependenciesIn(newer)),
    ...compareSets("patternProperties", keysIn(older, "patternProperties"), keysIn(newer, "patternProperties")),
  ];
}

function requiredIn(schemas: Schemas): string[] {
  return valuesOf(schemas, "required")
    .flatMap(listOf)
    .filter((name) => typeof name === "string");
}

/** The properties that each present property requires: `card: code`. */
function dependenciesIn(schemas: Schemas): string[] {
  return valuesOf(schemas, "dependentRequired").flatMap((map) =>
    Object.entries(isObject(map) ? map : {}).flatMap(([name, needed]) =>
      requiredIn([{ required: needed }]).map((other) => `${name}: ${other}`),
    ),
  );
}

function keysIn(schemas: Schemas, keyword: string): string[] {
  return valuesOf(schemas, keyword).flatMap((map) => Object.keys(isObject(map) ? map : {}));
}
