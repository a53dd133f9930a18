import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Runs a file in a Node process of its own, and gives the JSON that it prints. */
export async function runNode(...args: readonly string[]): Promise<unknown> {
  const { stdout } = await execute(process.execPath, [...args]);
  return JSON.parse(stdout);
}
