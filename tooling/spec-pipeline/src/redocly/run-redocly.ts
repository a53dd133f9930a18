import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { type ProgramResult, runProgram } from "../program/run-program.ts";
import { printable } from "../read/printable.ts";
import { refusal } from "../read/refusal.ts";
import type { Timed } from "../terminal/progress.ts";

const require = createRequire(import.meta.url);
const program = join(dirname(require.resolve("@redocly/cli/package.json")), "bin/cli.js");

/** Twice the time that Redocly takes for a document ten times as large as Lago's. */
const patience = 60_000;

/**
 * Returns the JSON that Redocly's command line prints, and how long it took. A document is refused if Redocly fails or
 * does not end.
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
    const what = `Redocly cannot process it: ${printable(reason, 300)}`;
    throw refusal({ where: "the document", what, fix: "Fix the reported error", cause });
  }
}

/** Runs Redocly's command line in a folder, in parallel with the caller and without network requests. */
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
    what: `\`redocly ${command}\` takes more than ${limit / 1000} s, for example because of a pattern such as ^(a|a)*$ with an example`,
    fix: "Simplify its patterns, or reduce its size",
  });
}
