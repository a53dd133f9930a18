import { Lago } from "@lagokit/client";
import { Outbox } from "../outbox.ts";
import type { OutboxStatus } from "../outbox-status.ts";
import { migrationSql } from "../postgres.ts";
import type { Command } from "./command-line.ts";
import { drain } from "./drain.ts";
import { attention } from "./exit-codes.ts";
import { openStore } from "./open-store.ts";

type Run = (outbox: Outbox, command: Command) => Promise<number>;

const runs: Readonly<Record<Exclude<Command["name"], "migrate">, Run>> = {
  drain,
  status: showStatus,
  "dead list": listDead,
  "dead retry": retryDead,
  "dead drop": dropDead,
  reconcile,
};

/** Runs a command. Returns the exit code. */
export async function runCommand(command: Command): Promise<number> {
  if (command.name === "migrate" && command.isPrinted) return printMigration(command);
  const { store, end } = await openStore(command.store);
  const needsLago = command.name === "drain" || command.name === "reconcile";
  // The application decides how long delivered events are kept.
  const outbox = new Outbox({ store, keep: Infinity, ...(needsLago && { lago: new Lago() }) });
  try {
    if (command.name === "migrate") return await migrate(outbox, command);
    return await runs[command.name](outbox, command);
  } finally {
    await outbox.close();
    await end();
  }
}

function printMigration({ store }: Command): number {
  const isPostgres = /^postgres(ql)?:/.test(store);
  console.log(isPostgres ? migrationSql() : "-- Only Postgres has tables to create.");
  return 0;
}

async function migrate(outbox: Outbox, { isJson }: Command): Promise<number> {
  await outbox.migrate();
  await outbox.open();
  console.log(isJson ? JSON.stringify({ migrated: true }) : "The store is ready.");
  return 0;
}

async function showStatus(outbox: Outbox, { isJson }: Command): Promise<number> {
  const status = await outbox.status();
  console.log(isJson ? JSON.stringify(status) : statusText(status));
  return status.paused || status.dead > 0 ? attention : 0;
}

function statusText({ pending, oldestAge, dead, paused, drainers }: OutboxStatus): string {
  const age = pending > 0 ? `, the oldest since ${Math.round(oldestAge / 1000)} s` : "";
  const pause = paused ? `\nPaused since ${new Date(paused.since).toISOString()}: ${paused.message}` : "";
  return `Pending: ${pending}${age}\nDead: ${dead}\nProcesses that deliver: ${drainers}${pause}`;
}

async function listDead(outbox: Outbox, { limit, isJson }: Command): Promise<number> {
  const events = await outbox.dead.list({ limit });
  if (isJson) console.log(JSON.stringify(events));
  else
    for (const { id, event, reason, diedAt } of events)
      console.log(`${id}  ${diedAt.toISOString()}  ${event.transaction_id}  ${reason.kind}: ${reason.message}`);
  return events.length > 0 ? attention : 0;
}

async function retryDead(outbox: Outbox, { ids, isJson }: Command): Promise<number> {
  const count = await outbox.dead.retry(ids);
  console.log(isJson ? JSON.stringify({ retried: count }) : `${count} events are pending again.`);
  return 0;
}

async function dropDead(outbox: Outbox, { ids, isJson }: Command): Promise<number> {
  const count = await outbox.dead.drop(ids);
  console.log(isJson ? JSON.stringify({ dropped: count }) : `${count} events are deleted.`);
  return 0;
}

async function reconcile(outbox: Outbox, { from, to, isJson }: Command): Promise<number> {
  const result = await outbox.reconcile({ from, to });
  const { missing, different, repeated, pending, dead } = result;
  const text = `Missing: ${missing.length}\nDifferent: ${different.length}\nThere twice: ${repeated.length}\nPending: ${pending}\nDead: ${dead}`;
  console.log(isJson ? JSON.stringify(result) : text);
  return missing.length + different.length + repeated.length > 0 ? attention : 0;
}
