// Begins the build of the package in whose folder it is started: an empty `dist`, and in it the declarations of its sources.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

// The native compiler: its declarations are byte for byte the same, and are checked and done in a tenth of the time.
const home = dirname(createRequire(import.meta.url).resolve("typescript-7.0/package.json"));

rmSync("dist", { recursive: true, force: true });
const args = [join(home, "bin/tsc"), "--project", "tsconfig.build.json"];
process.exitCode = spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
