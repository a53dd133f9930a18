// Starts the build of the package in the current folder: empties `dist` and writes the declarations of the sources.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

// The native compiler writes the same declarations, with all checks, in a tenth of the time.
const home = dirname(createRequire(import.meta.url).resolve("typescript-7.0/package.json"));

rmSync("dist", { recursive: true, force: true });
const args = [join(home, "bin/tsc"), "--project", "tsconfig.build.json"];
process.exitCode = spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
