import type { Outbox } from "../outbox.ts";
import type { OutboxStatus } from "../outbox-status.ts";
import type { Command } from "./command-line.ts";
import { attention } from "./exit-codes.ts";

/** Prints the state of an outbox. */
export async function showStatus(outbox: Outbox, { isJson }: Command): Promise<number> {
  const status = await outbox.status();
  console.log(isJson ? JSON.stringify(status) : toText(status));
  return status.paused || status.dead > 0 ? attention : 0;
}

function toText({ pending, oldestAge, dead, paused, drainers }: OutboxStatus): string {
  const age = pending > 0 ? `, the oldest for ${Math.round(oldestAge / 1000)} s` : "";
  const pause = paused ? `\nPaused since ${new Date(paused.since).toISOString()}: ${paused.message}` : "";
  return `Pending: ${pending}${age}\nDead: ${dead}\nProcesses that deliver: ${drainers}${pause}`;
}
