import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ConsumerProject } from "../../src/consumer-project.ts";
import { cells, type Project, typescriptPlan, typescriptResults } from "../../src/typescript-cells.ts";
import { writePlannedTable } from "../../src/write-table.ts";

const consumers = new Map<Project["type"], ConsumerProject>();
const passed = new Set<string>();

beforeAll(async () => {
  for (const type of ["module", "commonjs"] as const)
    consumers.set(type, await ConsumerProject.create(inject("tarballs"), type));
});

afterAll(async () => {
  for (const consumer of consumers.values()) await consumer[Symbol.asyncDispose]();
  await writePlannedTable(typescriptPlan, typescriptResults(passed));
});

describe.concurrent("a strict consumer compiles", () => {
  it.each(cells.map((cell) => [cell.name, cell] as const))("with %s", async (_, cell) => {
    expect(await consumers.get(cell.project.type)?.compile(cell)).toBe("");
    passed.add(cell.name);
  });
});
