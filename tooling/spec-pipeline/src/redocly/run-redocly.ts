import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { printable } from "../read/printable.ts";
import { refusal } from "../read/refusal.ts";
import type { Timed } from "../terminal/progress.ts";

const require = createRequire(import.meta.url);
const program = join(dirname(require.resolve("@redocly/cli/package.json")), "bin/cli.js");

/** What Redocly's command line takes at most for a document of ten times Lago's, twice over. */
const patience = 60_000;

/**
 * Gives the JSON that Redocly's command line prints into a new file of a folder, and how long that took. It asks no server
 * for anything, and is started before this function gives back control, so that it works while the caller does other
 * things. A document at which it fails, or does not end, is refused.
 */
export async function readRedocly(
  args: readonly string[],
  folder: string,
  limit: number = patience,
): Promise<Timed<unknown>> {
  const { output, errors, milliseconds } = await runRedocly(args, folder, limit);
  try {
    return { value: JSON.parse(output), milliseconds };
  } catch (cause) {
    const [reason = ""] = (errors.trim() || output.trim()).split("\n");
    const what = `Redocly, which reads it, fails: ${printable(reason, 300)}`;
    throw refusal({ where: "the document", what, fix: "Correct what it names", cause });
  }
}

/** What Redocly's command line printed, and how long it took until it had printed all. */
export interface RedoclyResult {
  readonly output: string;
  readonly errors: string;
  readonly milliseconds: number;
}

/** Runs Redocly's command line, which prints into a new file of a folder. */
export async function runRedocly(
  args: readonly string[],
  folder: string,
  limit: number = patience,
): Promise<RedoclyResult> {
  const printed = join(folder, "redocly-output");
  const start = Date.now();
  const child = startRedocly(args, printed);
  // It may be inside of a regular expression, where nothing softer reaches it.
  const clock = setTimeout(() => child.kill("SIGKILL"), limit);
  const errors = collect(child.stderr);
  const signal = await ended(child);
  clearTimeout(clock);
  if (signal === "SIGKILL") throw outOfTime(args[0] ?? "", limit);
  // The file says when it was done, whatever this process did in the meantime.
  const { mtimeMs } = await stat(printed);
  const milliseconds = Math.max(0, Math.round(mtimeMs - start));
  return { output: await readFile(printed, "utf8"), errors: await errors, milliseconds };
}

function startRedocly(args: readonly string[], printed: string): ChildProcess {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  const file = openSync(printed, "wx");
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ["ignore", file, "pipe"] });
  closeSync(file);
  return child;
}

function ended(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (_, signal) => resolve(signal));
  });
}

function outOfTime(command: string, limit: number): Error {
  return refusal({
    where: "the document",
    what: `\`redocly ${command}\` takes more than ${limit / 1000} s, as it does for an example at a pattern such as ^(a|a)*$`,
    fix: "Simplify its patterns, or make it smaller",
  });
}

async function collect(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = "";
  if (stream === null) return text;
  stream.setEncoding("utf8");
  for await (const chunk of stream) text += String(chunk);
  return text;
}
