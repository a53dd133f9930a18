import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";

import { listFailures } from "../src/list-failures.ts";
import { repositoryWith } from "./repository-with.ts";

const passed = { exitCode: 0 };
const failed = { exitCode: 1 };
const having = (path: string): string => expect.stringContaining(path) as string;

it("lists each failed test with its error, and each file that could not run", async () => {
  const root = await repositoryWith({
    "packages/client": {
      testResults: [
        {
          name: "test/retry.test.ts",
          status: "failed",
          assertionResults: [
            { fullName: "retries a GET", status: "passed" },
            { fullName: "sends a POST once", status: "failed", failureMessages: ["expected 2\nto be 1"] },
          ],
        },
        { name: "test/page.test.ts", status: "failed", message: "Cannot find module", assertionResults: [] },
      ],
    },
  });
  const failures = await listFailures(root, [
    { task: "test", directory: "packages/client", execution: failed },
    { task: "test", directory: "packages/types", execution: passed },
  ]);

  expect(failures).toEqual([
    having("test/retry.test.ts: sends a POST once\n    expected 2\n    to be 1"),
    having("test/page.test.ts: could not run\n    Cannot find module"),
  ]);
});

it("lists each other failed task with the end of its output, and test tasks that failed without a result", async () => {
  const root = await repositoryWith({});
  await writeFile(join(root, "lint.log"), Array.from({ length: 30 }, (_, line) => `line ${line}\n`).join(""));

  const failures = await listFailures(root, [
    { task: "lint", directory: "", logFile: "lint.log", execution: failed },
    { task: "test", directory: "packages/client", execution: { exitCode: 137 } },
    { task: "typecheck", directory: "packages/client" },
  ]);

  expect(failures).toEqual([
    expect.stringMatching(/^lint: exit code 1\n {4}line 10\n[^]*\n {4}line 29$/),
    "packages/client test: exit code 137\n",
  ]);
});
