import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--prefer-offline"];
const threeDays = 3 * 24 * 60 * 60 * 1000;

/** Installs tarballs with npm in an empty folder outside the workspace, as a user does. Returns the folder. */
export async function installWithNpm(tarballs: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lagokit-installed-"));
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  await npmInstall(folder, tarballs);
  return folder;
}

/**
 * Installs the dependencies in a folder's package.json, and additional packages.
 *
 * For a version range, only versions that are at least three days old are installed, as in the workspace.
 */
export async function npmInstall(folder: string, packages: readonly string[]): Promise<void> {
  // On Windows, npm is a script, which needs a shell.
  const shell = process.platform === "win32";
  const before = `--before=${new Date(Date.now() - threeDays).toISOString()}`;
  await promisify(execFile)("npm", ["install", ...quiet, before, ...packages], { cwd: folder, shell });
}
