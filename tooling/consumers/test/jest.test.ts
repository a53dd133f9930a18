import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { runTests } from "../src/run-tests.ts";
import { writeSpecs } from "../src/write-specs.ts";

const jest = createRequire(import.meta.url).resolve("jest/bin/jest");

// `pnpm matrix` tries more projects.
it("the tests of a CommonJS application pass with Jest, without configuration", async () => {
  const folder = join(inject("installed"), "jest");
  const specs = ["call.spec.ts", "webhook.spec.ts", "mocked-client.spec.ts", "fake.spec.ts"];
  await writeSpecs(folder, { language: "JavaScript", runner: "jest" }, specs);
  await writeFile(join(folder, "package.json"), "{}");

  const run = await runTests(folder, [process.execPath, jest, "--runInBand"]);

  expect(run).toEqual({ passed: 8, complaint: "" });
});
