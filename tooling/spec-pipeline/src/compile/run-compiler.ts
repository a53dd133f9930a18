import { execFile } from "node:child_process";
import { mkdir, mkdtempDisposable, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";

// The native compiler: it is done in a third of the time that the other takes, and works while this process does.
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript-7.0/package.json")), "bin/tsc");
const base = fileURLToPath(new URL("../../../../tsconfig.base.json", import.meta.url));

// Upstream's types take a third of a second. What takes this long, nobody can use.
const patience = 120_000;

/** What the compiler printed of some modules, by their paths; empty where nothing is wrong with them. */
export async function runCompiler(modules: ReadonlyMap<string, string>): Promise<string> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "lagokit-types-"));
  const options = { noEmit: true, skipLibCheck: false, pretty: false };
  await write(
    folder.path,
    "tsconfig.json",
    JSON.stringify({ extends: base, compilerOptions: options, include: ["**/*.ts"] }),
  );
  await write(folder.path, "package.json", '{ "type": "module" }');
  for (const [path, text] of modules) await write(folder.path, path, text);
  return await compile(folder.path);
}

async function write(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

function compile(folder: string): Promise<string> {
  const args = [compiler, "--project", join(folder, "tsconfig.json"), "--pretty", "false"];
  const options = { cwd: folder, timeout: patience, killSignal: "SIGKILL", maxBuffer: 1 << 28 } as const;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, options, (error, output, errors) => {
      if (error === null || output.includes("error TS")) resolve(output);
      else reject(failed(error.killed === true, errors.trim() || error.message));
    });
  });
}

function failed(isKilled: boolean, message: string): PipelineError {
  if (!isKilled) return new PipelineError(exitCode.unexpected, `The compiler failed: ${message}`);
  const what = `The compiler was not done with the types after ${patience / 1000} s`;
  return new PipelineError(exitCode.lintError, `${what}: make the schemas of unions smaller by an overlay.`);
}
