#!/usr/bin/env node
// Delivers the events of an outbox, and shows its state. The exit codes are part of `usage`.
import { isLagoError } from "@lagokit/client/errors";
import { type Command, parseCommandLine } from "./cli/command-line.ts";
import { failed, wrongUsage } from "./cli/exit-codes.ts";
import { runCommand } from "./cli/run-command.ts";
import { usage } from "./cli/usage.ts";

// At each start, some versions of Node print that `node:sqlite` is new.
process.removeAllListeners("warning");

void main(process.argv.slice(2)).then((code) => (process.exitCode = code));

async function main(args: readonly string[]): Promise<number> {
  const command = parseCommandLine(args, process.env);
  if ("problem" in command) {
    console.error(command.problem);
    return wrongUsage;
  }
  if (command.name !== "help") return run(command);
  console.log(usage);
  return 0;
}

async function run(command: Command): Promise<number> {
  try {
    return await runCommand(command);
  } catch (error) {
    const { name, code } = Object(error);
    // Other errors are those of a client of an engine, and could contain the URL.
    console.error(isLagoError(error) ? error.message : `The command failed with ${code ?? name ?? "an error"}.`);
    return name === "LagoArgumentError" || name === "LagoConfigurationError" ? wrongUsage : failed;
  }
}
