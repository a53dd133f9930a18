import { mkdirSync, mkdtempDisposableSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { runProgram } from "../program/run-program.ts";
import type { Timed } from "../terminal/progress.ts";

// The native compiler: it is done in a third of the time that the other takes, and works while this process does.
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript-7.0/package.json")), "bin/tsc");
const base = fileURLToPath(new URL("../../../../tsconfig.base.json", import.meta.url));

// Upstream's types take a third of a second. What takes this long, nobody can use.
const patience = 120_000;

/**
 * What the compiler printed of some modules, by their paths, and how long it took; empty where nothing is wrong with them.
 * It is started before this function gives back control, so that it works while the caller does other things.
 */
export async function runCompiler(modules: ReadonlyMap<string, string>): Promise<Timed<string>> {
  using folder = mkdtempDisposableSync(join(tmpdir(), "lagokit-types-"));
  const project = join(folder.path, "tsconfig.json");
  // The modules alone are checked: nothing that they say changes what the compiler's own libraries are.
  const compilerOptions = { noEmit: true, skipLibCheck: true, pretty: false };
  write(project, JSON.stringify({ extends: base, compilerOptions, include: ["**/*.ts"] }));
  write(join(folder.path, "package.json"), '{ "type": "module" }');
  for (const [path, text] of modules) write(join(folder.path, path), text);
  // The last thing that it prints is how it went, so that the file says when that was.
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
  const what = `The compiler was not done with the types after ${patience / 1000} s`;
  return new PipelineError(exitCode.lintError, `${what}: make the schemas of unions smaller by an overlay.`);
}
