import { isEqual, type JsonObject } from "../../document/json.ts";
import type { Pair } from "../pair.ts";
import { valuesOf } from "./schema-facts.ts";
import { printValue } from "./print-value.ts";
import type { WireFinding } from "./wire-finding.ts";

const flags = [
  ["deprecated", "deprecated", "no-longer-deprecated"],
  ["readOnly", "became-read-only", "no-longer-read-only"],
  ["writeOnly", "became-write-only", "no-longer-write-only"],
] as const;

/** Compares the annotations of a schema, a parameter or an operation. */
export function compareAnnotations(owners: Pair<readonly JsonObject[]>): WireFinding[] {
  return [...flags.flatMap((flag) => compareFlag(owners, flag)), ...compareDefaults(owners)];
}

function compareFlag(
  { older, newer }: Pair<readonly JsonObject[]>,
  [keyword, set, unset]: (typeof flags)[number],
): WireFinding[] {
  const [before, after] = [older, newer].map((owners) => valuesOf(owners, keyword).includes(true));
  return before === after ? [] : [{ kind: after === true ? set : unset, values: [] }];
}

function compareDefaults({ older, newer }: Pair<readonly JsonObject[]>): WireFinding[] {
  const [before, after] = [valuesOf(older, "default")[0], valuesOf(newer, "default")[0]];
  if (isEqual(before, after)) return [];
  const change = { from: printValue(before), to: printValue(after) };
  return [{ kind: before === undefined ? "default-added" : "default-changed", values: [], change }];
}
