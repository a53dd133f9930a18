#!/usr/bin/env node
// Delivers the events of an outbox, and shows its state. The exit codes are part of `usage`.
import { parseCommandLine } from "./cli/command-line.ts";
import { runCommand } from "./cli/run-command.ts";
import { usage } from "./cli/usage.ts";

void main(process.argv.slice(2)).then((code) => (process.exitCode = code));

async function main(args: readonly string[]): Promise<number> {
  const command = parseCommandLine(args, process.env);
  if ("problem" in command) {
    console.error(`${command.problem}\n\n${usage}`);
    return 2;
  }
  if (command.name === "help") {
    console.log(usage);
    return 0;
  }
  try {
    return await runCommand(command);
  } catch (error) {
    console.error(error instanceof Error ? error.message : "The command failed.");
    return 1;
  }
}
