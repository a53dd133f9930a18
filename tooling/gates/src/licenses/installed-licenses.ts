import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { root } from "../root.ts";
import type { Licensed } from "./refused-licenses.ts";

const run = promisify(execFile);
// On Windows, pnpm is started by a script, which needs a shell.
const shell = process.platform === "win32";

/** Reads the license of each installed package from pnpm. The arguments select packages. */
export async function installedLicenses(...selection: readonly string[]): Promise<readonly Licensed[]> {
  const options = { cwd: root, maxBuffer: 1 << 28, shell };
  const { stdout } = await run("pnpm", ["licenses", "list", "--json", ...selection], options);
  // As: pnpm groups its output by license.
  const groups = JSON.parse(stdout) as Readonly<Record<string, readonly { readonly name: string }[]>>;
  return Object.entries(groups).flatMap(([license, found]) => found.map(({ name }) => ({ name, license })));
}
