import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const home = dirname(createRequire(import.meta.url).resolve("typescript-7.0/package.json"));

/** Runs the native compiler on a project of the current folder. Its exit code becomes that of this process. */
export function runNativeCompiler(project: string): void {
  const args = [join(home, "bin/tsc"), "--project", project];
  process.exitCode = spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
}
