import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const execute = promisify(execFile);
// On Windows, what pnpm is started by is a script.
const shell = process.platform === "win32";
const root = fileURLToPath(new URL("../../..", import.meta.url));
const types = fileURLToPath(new URL("../node_modules/@types", import.meta.url));

/**
 * Makes a folder with the consumer, and with the packages as npm would unpack them.
 *
 * It has none of their dependencies: a type of openapi-fetch in what they declare is one that cannot be found.
 */
export async function install(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lagokit-consumer-"));
  for (const name of ["types", "client"]) await unpack(name, folder);
  await symlink(types, join(folder, "node_modules/@types"), "junction");
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await copyFile(new URL("../consumer/main.ts", import.meta.url), join(folder, "main.ts"));
  return folder;
}

async function unpack(name: string, folder: string): Promise<void> {
  const destination = join(folder, "packed", name);
  const home = join(folder, "node_modules/@lagokit", name);
  await mkdir(home, { recursive: true });
  await execute("pnpm", ["pack", "--pack-destination", destination], { cwd: join(root, "packages", name), shell });
  const [tarball = ""] = await readdir(destination);
  await execute("tar", ["-xzf", tarball, "-C", home, "--strip-components=1"], { cwd: destination });
}
