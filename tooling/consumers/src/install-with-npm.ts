import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--prefer-offline"];

/** Installs tarballs in an empty folder outside of the workspace, as a user of npm does, and gives the folder. */
export async function installWithNpm(tarballs: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lagokit-installed-"));
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  // On Windows, npm is a script.
  const shell = process.platform === "win32";
  await promisify(execFile)("npm", ["install", ...quiet, ...tarballs], { cwd: folder, shell });
  return folder;
}
