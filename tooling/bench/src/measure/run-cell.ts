import { execFile } from "node:child_process";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** A program that measures one cell of a table in its own process. */
export interface CellProgram {
  /** The file, relative to the module that names it: `new URL("call-cell.ts", import.meta.url)`. */
  readonly script: URL;
  readonly flags?: readonly string[];
}

/** What Node reports of a program that failed. */
interface Failure {
  readonly stderr: string;
}

/** Runs a cell, and returns the JSON that it prints. */
export async function runCell<Sample>({ script, flags = [] }: CellProgram, order: unknown): Promise<Sample> {
  const args = [...flags, fileURLToPath(script), JSON.stringify(order)];
  const { stdout } = await execute(process.execPath, args, { maxBuffer: 1 << 26 }).catch(({ stderr }: Failure) => {
    throw new Error(`${basename(script.pathname)} ended with:\n${stderr.trim()}`);
  });
  // As: the caller that names the program knows what it prints.
  return JSON.parse(stdout) as Sample;
}
