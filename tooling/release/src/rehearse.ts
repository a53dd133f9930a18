import { spawn } from "node:child_process";
import { join } from "node:path";

import { exitCode } from "./exit-code.ts";
import { ReleaseError } from "./release-error.ts";

/** Runs the test that publishes a copy of the repository to a temporary registry, and shows its steps. */
export async function rehearse(root: string): Promise<string> {
  const args = ["exec", "vitest", "run", "test/rehearsal", "--reporter=verbose"];
  const child = spawn("pnpm", args, {
    cwd: join(root, "tooling/release"),
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (ended) => resolve(ended ?? 1));
  });
  if (code !== 0)
    throw new ReleaseError(exitCode.failed, "The rehearsal failed. Nothing was published outside this machine.");
  return "The rehearsal succeeded.";
}
