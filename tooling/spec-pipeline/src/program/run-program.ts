import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** A program for Node, and where it may write. */
export interface Program {
  /** The file of the program, and its arguments. */
  readonly args: readonly string[];
  /** A folder of its own, in which it works and which what it prints is written into. */
  readonly folder: string;
  /** How many milliseconds it may take; then it is killed. */
  readonly limit: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a program printed, and how it ended. */
export interface ProgramResult {
  readonly output: string;
  readonly errors: string;
  readonly exitCode: number;
  /** Whether it was killed, since it took too long. */
  readonly isKilled: boolean;
  /** From its start until it had printed all, whatever this process did in the meantime. */
  readonly milliseconds: number;
}

/**
 * Runs a program for Node in a process of its own. It is started before this function gives back control, so that it works
 * while the caller does other things.
 */
export async function runProgram(program: Program): Promise<ProgramResult> {
  const printed = join(program.folder, "printed");
  const start = Date.now();
  const child = startProgram(program, printed);
  // It may be where nothing softer reaches it: inside of a regular expression.
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
