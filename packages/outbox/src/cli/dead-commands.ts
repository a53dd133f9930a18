import type { DeadEvent } from "../dead-events.ts";
import type { Outbox } from "../outbox.ts";
import type { Command } from "./command-line.ts";
import { attention } from "./exit-codes.ts";

/** Prints the events that cannot be delivered. */
export async function listDead(outbox: Outbox, { limit, isJson }: Command): Promise<number> {
  const events = await outbox.dead.list({ limit: limit + 1 });
  const shown = events.slice(0, limit);
  console.log(isJson ? JSON.stringify(shown) : shown.map(toLine).join("\n") || "No event is dead.");
  if (events.length > limit) console.error(`More than ${limit} events are dead: raise --limit to see all of them.`);
  return events.length > 0 ? attention : 0;
}

function toLine({ id, event, reason, diedAt }: DeadEvent): string {
  return `${id}  ${diedAt.toISOString()}  ${event.transaction_id}  ${reason.kind}: ${reason.message}`;
}

/** Makes dead events pending again. */
export async function retryDead(outbox: Outbox, command: Command): Promise<number> {
  return report(command, "retried", await outbox.dead.retry(command.ids));
}

/** Deletes dead events. */
export async function dropDead(outbox: Outbox, command: Command): Promise<number> {
  return report(command, "dropped", await outbox.dead.drop(command.ids));
}

function report({ ids, isJson }: Command, done: "retried" | "dropped", count: number): number {
  const unknown = ids === "all" ? 0 : new Set(ids).size - count;
  const name = done === "retried" ? "Retried" : "Dropped";
  const suffix = unknown > 0 ? ` Not found among the dead events: ${unknown}.` : "";
  console.log(isJson ? JSON.stringify({ [done]: count, unknown }) : `${name}: ${count}.${suffix}`);
  return unknown > 0 ? attention : 0;
}
