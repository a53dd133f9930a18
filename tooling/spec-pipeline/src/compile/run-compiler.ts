import { mkdirSync, mkdtempDisposableSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { runProgram } from "../program/run-program.ts";
import type { Timed } from "../terminal/progress.ts";

// The native compiler takes a third of the time of the other one, and runs in parallel with this process.
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript-7.0/package.json")), "bin/tsc");
const base = fileURLToPath(new URL("../../../../tsconfig.base.json", import.meta.url));

// The types of Lago take a third of a second. Types that take this long are not usable.
const patience = 120_000;

/**
 * Returns what the compiler prints about some modules, by path, and how long it took. The output is empty if they have
 * no errors. The compiler starts before this function returns, so it runs in parallel with the caller.
 */
export async function runCompiler(modules: ReadonlyMap<string, string>): Promise<Timed<string>> {
  using folder = mkdtempDisposableSync(join(tmpdir(), "lagokit-types-"));
  const project = join(folder.path, "tsconfig.json");
  // Only the modules are checked: nothing in them changes the compiler's own libraries.
  const compilerOptions = { noEmit: true, skipLibCheck: true, pretty: false };
  write(project, JSON.stringify({ extends: base, compilerOptions, include: ["**/*.ts"] }));
  write(join(folder.path, "package.json"), '{ "type": "module" }');
  for (const [path, text] of modules) write(join(folder.path, path), text);
  // The diagnostics are printed last, so the time of the file is the time of completion.
  const args = [compiler, "--project", project, "--pretty", "false", "--diagnostics"];
  const result = await runProgram({ args, folder: folder.path, limit: patience });
  if (result.isKilled) throw outOfTime();
  if (result.exitCode === 0 || result.output.includes("error TS"))
    return { value: result.output, milliseconds: result.milliseconds };
  throw new PipelineError(exitCode.unexpected, `The compiler failed: ${result.errors.trim() || result.output.trim()}`);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function outOfTime(): PipelineError {
  const what = `The compiler did not finish the types within ${patience / 1000} s`;
  return new PipelineError(exitCode.lintError, `${what}: reduce the schemas of unions with an overlay.`);
}
