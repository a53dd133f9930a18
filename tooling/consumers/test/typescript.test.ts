import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ConsumerProject } from "../src/consumer-project.ts";
import { type Project, quickCells } from "../src/typescript-cells.ts";

const consumers = new Map<Project["type"], ConsumerProject>();

beforeAll(async () => {
  for (const type of ["module", "commonjs"] as const)
    consumers.set(type, await ConsumerProject.create(inject("tarballs"), type));
});

afterAll(async () => {
  for (const consumer of consumers.values()) await consumer[Symbol.asyncDispose]();
});

// `pnpm matrix` compiles the others.
describe.concurrent("a strict consumer compiles", () => {
  it.each(quickCells.map((cell) => [cell.name, cell] as const))("with %s", async (_, cell) => {
    expect(await consumers.get(cell.project.type)?.compile(cell)).toBe("");
  });
});
