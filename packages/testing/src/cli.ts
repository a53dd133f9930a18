#!/usr/bin/env node
// Runs the fake as a server. Exit codes: 0 after an interrupt, 1 if it cannot start, 2 for wrong options.
import { parseCommandLine, usage } from "./cli/command-line.ts";
import { start } from "./cli/start.ts";

void main(process.argv.slice(2)).then((code) => (process.exitCode = code));

async function main(args: readonly string[]): Promise<number> {
  const command = parseCommandLine(args);
  if ("problem" in command) {
    console.error(`${command.problem}\n\n${usage}`);
    return 2;
  }
  if (command.isHelp) {
    console.log(usage);
    return 0;
  }
  try {
    await start(command);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}
