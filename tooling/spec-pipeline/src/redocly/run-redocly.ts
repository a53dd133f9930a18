import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { type ProgramResult, runProgram } from "../program/run-program.ts";
import { printable } from "../read/printable.ts";
import { refusal } from "../read/refusal.ts";
import type { Timed } from "../terminal/progress.ts";

const require = createRequire(import.meta.url);
const program = join(dirname(require.resolve("@redocly/cli/package.json")), "bin/cli.js");

/** What Redocly's command line takes at most for a document of ten times Lago's, twice over. */
const patience = 60_000;

/**
 * Gives the JSON that Redocly's command line prints, and how long that took. A document at which it fails, or does not
 * end, is refused.
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

/** Runs Redocly's command line in a folder, beside what the caller does; it asks no server for anything. */
export async function runRedocly(
  args: readonly string[],
  folder: string,
  limit: number = patience,
): Promise<ProgramResult> {
  const environment = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const result = await runProgram({ args: [program, ...args], folder, limit, environment });
  if (result.isKilled) throw outOfTime(args[0] ?? "", limit);
  return result;
}

function outOfTime(command: string, limit: number): Error {
  return refusal({
    where: "the document",
    what: `\`redocly ${command}\` takes more than ${limit / 1000} s, as it does for an example at a pattern such as ^(a|a)*$`,
    fix: "Simplify its patterns, or make it smaller",
  });
}
