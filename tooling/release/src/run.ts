import { spawn } from "node:child_process";

import { exitCode } from "./exit-code.ts";
import { ReleaseError } from "./release-error.ts";

/** Where and how to run a program. */
export interface RunOptions {
  readonly cwd: string;
  /** @default the environment of this process */
  readonly environment?: NodeJS.ProcessEnv;
}

/** How a program ended, and what it printed. */
export interface Ending {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program until it ends, successfully or not. */
export function runToEnd([program, ...args]: readonly [string, ...string[]], options: RunOptions): Promise<Ending> {
  const { cwd, environment = process.env } = options;
  const output = { stdout: "", stderr: "" };
  return new Promise((resolve, reject) => {
    // On Windows, pnpm is started by a script, which needs a shell.
    const child = spawn(program, args, { cwd, env: environment, shell: process.platform === "win32" });
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ ...output, code: code ?? 1 }));
  });
}

/** Runs a program, and returns what it printed. If the program fails, the error contains its output. */
export async function run(command: readonly [string, ...string[]], options: RunOptions): Promise<string> {
  const { code, stdout, stderr } = await runToEnd(command, options);
  if (code === 0) return stdout;
  throw new ReleaseError(
    exitCode.failed,
    `${command.join(" ")} ended with code ${code}:\n${stdout}${stderr}`.trimEnd(),
  );
}
