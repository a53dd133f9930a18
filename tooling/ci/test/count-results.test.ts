import { describe, expect, it } from "vitest";

import { countResults } from "../src/count-results.ts";
import { repositoryWith } from "./repository-with.ts";

const passed = { exitCode: 0 };
const failed = { exitCode: 1 };

describe("countResults", () => {
  it("counts each test of a test task, and each other task as one", async () => {
    const root = await repositoryWith({ "packages/client": { numPassedTests: 40, numFailedTests: 2 } });

    const counts = await countResults(root, [
      { task: "test", directory: "packages/client", execution: failed },
      { task: "lint", directory: "", execution: passed },
      { task: "typecheck", directory: "packages/client", execution: failed },
    ]);

    expect(counts).toStrictEqual({ passed: 41, failed: 3 });
  });

  it("counts a test task that fails without a failed test as one failure", async () => {
    const root = await repositoryWith({ "packages/client": { numPassedTests: 40, numFailedTests: 0 } });

    const counts = await countResults(root, [
      { task: "test", directory: "packages/client", execution: failed },
      { task: "test", directory: "packages/without-results", execution: failed },
    ]);

    expect(counts).toStrictEqual({ passed: 40, failed: 2 });
  });

  it("does not count tasks that never ran", async () => {
    const root = await repositoryWith({});

    expect(await countResults(root, [{ task: "transit", directory: "spec" }])).toStrictEqual({ passed: 0, failed: 0 });
  });
});
