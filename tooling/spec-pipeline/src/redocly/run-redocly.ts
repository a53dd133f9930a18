import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { printable } from "../read/printable.ts";
import { refusal } from "../read/refusal.ts";

const require = createRequire(import.meta.url);
const program = join(dirname(require.resolve("@redocly/cli/package.json")), "bin/cli.js");

/** What Redocly's command line takes at most for a document of ten times Lago's, twice over. */
const patience = 60_000;

/** What Redocly's command line printed, and how it ended. */
export interface RedoclyResult {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** Gives the JSON that Redocly's command line prints. A document at which it fails, or does not end, is refused. */
export async function readRedocly(args: readonly string[], milliseconds: number = patience): Promise<unknown> {
  const { output, errors } = await runRedocly(args, milliseconds);
  try {
    return JSON.parse(output);
  } catch (cause) {
    const [reason = ""] = (errors.trim() || output.trim()).split("\n");
    const what = `Redocly, which reads it, fails: ${printable(reason, 300)}`;
    throw refusal({ where: "the document", what, fix: "Correct what it names", cause });
  }
}

/** Runs Redocly's command line; it asks no server for anything. */
export async function runRedocly(args: readonly string[], milliseconds: number = patience): Promise<RedoclyResult> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  // It may be inside of a regular expression, where nothing softer reaches it.
  const clock = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  const [output, errors] = [collect(child.stdout), collect(child.stderr)];
  const { code, signal } = await ended(child);
  clearTimeout(clock);
  if (signal === "SIGKILL") throw outOfTime(args[0] ?? "", milliseconds);
  return { exitCode: code ?? 1, output: await output, errors: await errors };
}

function ended(child: ReturnType<typeof spawn>): Promise<{ code: number | null; signal: string | null }> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal }));
  });
}

function outOfTime(command: string, milliseconds: number): Error {
  return refusal({
    where: "the document",
    what: `\`redocly ${command}\` takes more than ${milliseconds / 1000} s, as it does for an example at a pattern such as ^(a|a)*$`,
    fix: "Simplify its patterns, or make it smaller",
  });
}

async function collect(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  stream.setEncoding("utf8");
  for await (const chunk of stream) text += String(chunk);
  return text;
}
