// Checks the types of the package in the current folder, tests included. The native compiler finds the same errors in a
// fraction of the time.
import { runNativeCompiler } from "./run-native-compiler.ts";

runNativeCompiler("tsconfig.json");
