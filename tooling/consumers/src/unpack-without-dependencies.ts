import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const types = fileURLToPath(new URL("../node_modules/@types", import.meta.url));

/**
 * Makes a folder with the consumer, and with the packages as npm would unpack them.
 *
 * It has none of their dependencies: a type of openapi-fetch in what they declare is one that cannot be found.
 */
export async function unpackWithoutDependencies(tarballs: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lagokit-consumer-"));
  for (const tarball of tarballs) await unpack(tarball, folder);
  await symlink(types, join(folder, "node_modules/@types"), "junction");
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await copyFile(new URL("../consumer/main.ts", import.meta.url), join(folder, "main.ts"));
  return folder;
}

async function unpack(tarball: string, folder: string): Promise<void> {
  const name = basename(tarball).replace(/^lagokit-(.*)-\d.*$/, "$1");
  const home = join(folder, "node_modules/@lagokit", name);
  await mkdir(home, { recursive: true });
  const unpacking = ["-xzf", basename(tarball), "-C", home, "--strip-components=1"];
  await promisify(execFile)("tar", unpacking, { cwd: dirname(tarball) });
}
