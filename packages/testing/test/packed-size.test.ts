import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import budgets from "../budgets.json" with { type: "json" };

const folder = fileURLToPath(new URL("..", import.meta.url));
// On Windows, pnpm is started by a script, which needs a shell.
const shell = process.platform === "win32";

it("stays within its budget: the packed package", { timeout: 60_000 }, async () => {
  const destination = await mkdtemp(join(tmpdir(), "lagokit-packed-"));

  await promisify(execFile)("pnpm", ["pack", "--pack-destination", destination], { cwd: folder, shell });

  const [tarball = ""] = await readdir(destination);
  const { size } = await stat(join(destination, tarball));
  expect(size).toBeLessThanOrEqual(budgets.checked["the packed package, gzip B"].budget);
  await rm(destination, { recursive: true });
});
