// Starts the build of the package in the current folder: empties `dist` and writes the declarations of the sources.
import { rmSync } from "node:fs";
import { runNativeCompiler } from "./run-native-compiler.ts";

rmSync("dist", { recursive: true, force: true });
// The native compiler writes the same declarations, with all checks, in a tenth of the time.
runNativeCompiler("tsconfig.build.json");
