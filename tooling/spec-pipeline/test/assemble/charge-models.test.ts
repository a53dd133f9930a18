import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import { assemble } from "../../src/assemble/assemble.ts";
import { childOf, isObject, type JsonObject, listOf } from "../../src/document/json.ts";
import { readContract, readSources } from "../../src/sources/read-sources.ts";
import { Workspace } from "../../src/workspace/workspace.ts";

const workspace = new Workspace(fileURLToPath(new URL("../../../..", import.meta.url)).replace(/\/$/, ""));
const { document } = assemble((await readContract(workspace)) ?? {}, await readSources(workspace));
const schemas = childOf(childOf(document, "components"), "schemas");

describe("the variants of this repository", () => {
  it.each([
    ["ChargeByModelInput", "ChargeModelEnum"],
    ["ChargeByModel", "ChargeModelEnum"],
    ["FixedChargeByModelInput", "FixedChargeModelEnum"],
    ["FixedChargeByModel", "FixedChargeModelEnum"],
  ])("of %s have one variant per value of %s", (union, words) => {
    expect(wordsOf(childOf(schemas, union)).toSorted()).toEqual(listOf(childOf(schemas, words)["enum"]));
  });

  it.each([
    ["ChargeByModel", "ChargeModelEnum"],
    ["FixedChargeByModel", "FixedChargeModelEnum"],
  ])("of %s end with a variant for all other values", (union, words) => {
    const last = listOf(childOf(schemas, union)["anyOf"]).at(-1);

    const known = listOf(childOf(schemas, words)["enum"]);

    expect(last).toHaveProperty("properties.charge_model.not", { pattern: `^(${known.map(String).join("|")})$` });
    expect(last).toHaveProperty("properties.charge_model.x-open-enum", true);
  });
});

function wordsOf(union: JsonObject): string[] {
  const variants = ["oneOf", "anyOf"].flatMap((key) => listOf(union[key])).filter(isObject);
  return variants
    .flatMap((variant) => listOf(childOf(childOf(variant, "properties"), "charge_model")["enum"]))
    .map(String);
}
