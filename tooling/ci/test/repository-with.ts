import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Creates a repository with the results of a test run. */
export async function repositoryWith(results: Readonly<Record<string, object>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "lagokit-ci-"));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [directory, result] of Object.entries(results)) {
    await mkdir(join(root, directory, ".vitest"), { recursive: true });
    await writeFile(join(root, directory, ".vitest/results.json"), JSON.stringify(result));
  }
  return root;
}
