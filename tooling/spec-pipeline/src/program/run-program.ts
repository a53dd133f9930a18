import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** A Node program, and where it may write. */
export interface Program {
  /** The file of the program, and its arguments. */
  readonly args: readonly string[];
  /** The working directory of the program. Its output is written there. */
  readonly folder: string;
  /** The time limit in milliseconds, after which the program is killed. */
  readonly limit: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The output of a program, and how it ended. */
export interface ProgramResult {
  readonly output: string;
  readonly errors: string;
  readonly exitCode: number;
  /** Whether it was killed because of the time limit. */
  readonly isKilled: boolean;
  /** The time from its start to the end of its output, regardless of what this process did meanwhile. */
  readonly milliseconds: number;
}

/**
 * Runs a Node program in a separate process. It starts before this function returns, so it runs in parallel with the
 * caller.
 */
export async function runProgram(program: Program): Promise<ProgramResult> {
  const printed = join(program.folder, "printed");
  const start = Date.now();
  const child = startProgram(program, printed);
  // Inside a regular expression, the program does not react to a milder signal.
  const clock = setTimeout(() => child.kill("SIGKILL"), program.limit);
  const [errors, { code, signal }] = await Promise.all([collect(child.stderr), ended(child)]);
  clearTimeout(clock);
  const { mtimeMs } = await stat(printed);
  return {
    output: await readFile(printed, "utf8"),
    errors,
    exitCode: code ?? 1,
    isKilled: signal === "SIGKILL",
    milliseconds: Math.max(0, Math.round(mtimeMs - start)),
  };
}

function startProgram({ args, folder, environment }: Program, printed: string): ChildProcess {
  const file = openSync(printed, "wx");
  const env = { ...process.env, ...environment, NO_COLOR: "1" };
  const child = spawn(process.execPath, [...args], { cwd: folder, env, stdio: ["ignore", file, "pipe"] });
  closeSync(file);
  return child;
}

function ended(child: ChildProcess): Promise<{ readonly code: number | null; readonly signal: string | null }> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal }));
  });
}

async function collect(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = "";
  if (stream === null) return text;
  stream.setEncoding("utf8");
  for await (const chunk of stream) text += String(chunk);
  return text;
}
