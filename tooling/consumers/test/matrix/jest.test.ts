import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { npmInstall } from "../../src/install-with-npm.ts";
import { jestPlan, type JestProject, jestProjects } from "../../src/jest-projects.ts";
import { runTests } from "../../src/run-tests.ts";
import { specs, writeSpecs } from "../../src/write-specs.ts";
import { writePlannedTable } from "../../src/write-table.ts";

const passed = new Set<JestProject>();

afterAll(async () => {
  await writePlannedTable(
    jestPlan,
    jestProjects.map((project) => [passed.has(project) ? "ok" : "failed"]),
  );
});

describe("the tests of an application that uses the packed packages pass", () => {
  it.each(jestProjects.map((project) => [project.labels.join(", "), project] as const))(
    "with %s",
    async (_, project) => {
      const folder = await mkdtemp(join(tmpdir(), "lagokit-jest-"));
      onTestFinished(() => rm(folder, { recursive: true }));
      const home = await project.create(folder);
      await npmInstall(home, [...inject("tarballs"), "undici@7.30.2"]);
      await writeSpecs(join(home, "src"), project, specs);

      const run = await runTests(home, ["npm", "test"]);

      expect(run.complaint).toBe("");
      expect(run.passed).toBeGreaterThanOrEqual(7);
      passed.add(project);
    },
  );
});
