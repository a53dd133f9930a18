import { isEqual, isObject, type Json, type JsonObject } from "../../document/json.ts";
import type { Pair } from "../pair.ts";
import { bounds, compareBounds } from "./compare-bounds.ts";
import { compareConditions, conditions } from "./compare-conditions.ts";
import { compareDemands } from "./compare-demands.ts";
import type { SchemaMeanings } from "./schema-meanings.ts";
import { typesIn, valuesOf } from "./schema-facts.ts";
import { typeOf } from "./schema-keywords.ts";
import { printValue } from "./print-value.ts";
import { constraintFinding, type WireFinding } from "./wire-finding.ts";

type Schemas = Pair<readonly JsonObject[]>;

const rules = ["pattern", "format", "multipleOf", "contentEncoding", "contentMediaType"];

/** Compares the constraints of two schemas that the types do not show. */
export function compareConstraints(schemas: Schemas, meanings: Pair<SchemaMeanings>): WireFinding[] {
  // The types show that only listed values are left. The previous rules for other values no longer matter.
  if (namesValues(schemas.newer) && !namesValues(schemas.older)) return [];
  const types = { older: typesIn(schemas.older), newer: typesIn(schemas.newer) };
  const isConcerned = (keyword: string): boolean => isAboutBoth(keyword, types);
  const asked = conditions.filter(([keyword]) => isConcerned(keyword));
  return [
    ...compareNumberTypes(types),
    ...bounds.filter(({ keywords }) => keywords.every(isConcerned)).flatMap((one) => compareBounds(schemas, one)),
    ...rules.filter(isConcerned).flatMap((keyword) => compareRule(schemas, keyword)),
    ...asked.flatMap((keywords) => compareConditions(schemas, keywords, meanings)),
    ...(isConcerned("uniqueItems") ? compareFlag(schemas, "uniqueItems", true) : []),
    ...(isConcerned("required")
      ? [...openness.flatMap((one) => compareOpenness(schemas, one)), ...compareDemands(schemas)]
      : []),
  ];
}

function namesValues(schemas: readonly JsonObject[]): boolean {
  return valuesOf(schemas, "enum").length + valuesOf(schemas, "const").length > 0;
}

/** If a keyword applies to one JSON type only, both sides must accept that type. The types show if one does not. */
function isAboutBoth(keyword: string, { older, newer }: Pair<Types>): boolean {
  const type = typeOf(keyword);
  return type == null || (admits(older, type) && admits(newer, type));
}

/** The types that a value can have. Undefined if any. */
type Types = ReadonlySet<string> | undefined;

function admits(types: Types, type: string): boolean {
  return types == null || types.has(type) || (type === "number" && types.has("integer"));
}

/** Integers and numbers are the same type in TypeScript. */
function compareNumberTypes({ older, newer }: Pair<Types>): WireFinding[] {
  const [before, after] = [numberType(older), numberType(newer)];
  if (before == null || after == null || before === after) return [];
  const change = { from: printValue(before), to: printValue(after) };
  return [constraintFinding(after === "integer" ? "tightened" : "loosened", "type", change)];
}

function numberType(types: Types): string | undefined {
  return ["number", "integer"].find((type) => types?.has(type) === true);
}

function compareRule(schemas: Schemas, keyword: string): WireFinding[] {
  const [before, after] = [ruleOf(schemas.older, keyword), ruleOf(schemas.newer, keyword)];
  if (isEqual(before, after)) return [];
  const direction = before === undefined ? "tightened" : "loosened";
  const change = { from: printValue(before), to: printValue(after) };
  return [constraintFinding(before !== undefined && after !== undefined ? "changed" : direction, keyword, change)];
}

/** The combined rules of some schemas. A list if they differ. */
function ruleOf(schemas: readonly JsonObject[], keyword: string): Json | undefined {
  const values = [...new Set(valuesOf(schemas, keyword))];
  return values.length > 1 ? values : values[0];
}

const openness = ["additionalProperties", "unevaluatedProperties"];

/** The types show what additional properties may be, but not that they are forbidden. */
function compareOpenness(schemas: Schemas, keyword: string): WireFinding[] {
  const stated = [...valuesOf(schemas.older, keyword), ...valuesOf(schemas.newer, keyword)];
  return stated.some((value) => value === true || isObject(value)) ? [] : compareFlag(schemas, keyword, false);
}

/** Compares a keyword that is active with one specific value. */
function compareFlag({ older, newer }: Schemas, keyword: string, asking: boolean): WireFinding[] {
  const [before, after] = [older, newer].map((schemas) =>
    valuesOf(schemas, keyword).includes(asking) ? asking : undefined,
  );
  if (before === after) return [];
  const change = { from: printValue(before), to: printValue(after) };
  return [constraintFinding(after === asking ? "tightened" : "loosened", keyword, change)];
}
