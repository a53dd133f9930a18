import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const program = join(dirname(require.resolve("@redocly/cli/package.json")), "bin/cli.js");

/** What Redocly's command line printed, and how it ended. */
export interface RedoclyResult {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
  /** From its start until it had printed all, whatever this process did in the meantime. */
  readonly milliseconds: number;
}

/**
 * Runs Redocly's command line, which prints into a new file of a folder; it asks no server for anything. It is started
 * before this function gives back control, so that it works while the caller does other things.
 */
export function runRedocly(args: readonly string[], folder: string): Promise<RedoclyResult> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  const printed = join(folder, "redocly-output");
  const file = openSync(printed, "wx");
  const start = Date.now();
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ["ignore", file, "pipe"] });
  closeSync(file);
  const errors = collect(child.stderr);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      resolve(resultOf(code ?? 1));
    });
  });

  async function resultOf(exitCode: number): Promise<RedoclyResult> {
    const { mtimeMs } = await stat(printed);
    const milliseconds = Math.max(0, Math.round(mtimeMs - start));
    return { exitCode, output: await readFile(printed, "utf8"), errors: await errors, milliseconds };
  }
}

async function collect(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = "";
  if (stream === null) return text;
  stream.setEncoding("utf8");
  for await (const chunk of stream) text += String(chunk);
  return text;
}
