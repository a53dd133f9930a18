import { execFile } from "node:child_process";
import { glob, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const execute = promisify(execFile);
// On Windows, pnpm is started by a script, which needs a shell.
const shell = process.platform === "win32";
const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Packs all packages as for publishing, and returns the paths of the tarballs. */
export async function pack(destination: string): Promise<readonly string[]> {
  const manifests = await Array.fromAsync(glob(["spec/package.json", "packages/*/package.json"], { cwd: root }));
  await Promise.all(
    manifests.map((manifest) =>
      execute("pnpm", ["pack", "--pack-destination", destination], { cwd: join(root, dirname(manifest)), shell }),
    ),
  );
  const tarballs = await readdir(destination);
  return tarballs.map((tarball) => join(destination, tarball));
}
