import { Lago } from "@lagokit/client";
import { Outbox } from "../outbox.ts";
import type { Command } from "./command-line.ts";
import { dropDead, listDead, retryDead } from "./dead-commands.ts";
import { drain } from "./drain.ts";
import { migrate, printMigration } from "./migrate-command.ts";
import { openStore } from "./open-store.ts";
import { reconcileWithLago } from "./reconcile-command.ts";
import { showStatus } from "./show-status.ts";

type Run = (outbox: Outbox, command: Command, lago: Lago | undefined) => Promise<number>;

const runs: Readonly<Record<Command["name"], Run>> = {
  drain,
  status: showStatus,
  "dead list": listDead,
  "dead retry": retryDead,
  "dead drop": dropDead,
  reconcile: reconcileWithLago,
  migrate,
};

/** Runs a command. Returns the exit code. */
export async function runCommand(command: Command): Promise<number> {
  if (command.isPrinted) return printMigration(command);
  const needsLago = command.name === "drain" || command.name === "reconcile";
  // The variables are read before a connection is open, which would keep the process alive.
  const lago = needsLago ? new Lago() : undefined;
  const { store, end } = await openStore(command);
  try {
    // The application decides how long delivered events are kept.
    await using outbox = new Outbox({ store, lago, keep: Infinity });
    return await runs[command.name](outbox, command, lago);
  } finally {
    await end();
  }
}
