import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const folder = fileURLToPath(new URL("../../../../packages/testing", import.meta.url));

/** The size of the tarball of `@lagokit/testing`, in bytes. */
export async function packedSize(): Promise<number> {
  const destination = await mkdtemp(join(tmpdir(), "lagokit-packed-"));
  try {
    // On Windows, pnpm is started by a script, which needs a shell.
    const shell = process.platform === "win32";
    await promisify(execFile)("pnpm", ["pack", "--pack-destination", destination], { cwd: folder, shell });
    const [tarball = ""] = await readdir(destination);
    return (await stat(join(destination, tarball))).size;
  } finally {
    await rm(destination, { recursive: true });
  }
}
