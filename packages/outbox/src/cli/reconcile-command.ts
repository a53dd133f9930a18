import type { Lago } from "@lagokit/client";
import { eventChecker } from "@lagokit/client/events";
import type { Outbox } from "../outbox.ts";
import type { Reconciliation } from "../reconcile.ts";
import type { Command } from "./command-line.ts";
import { attention } from "./exit-codes.ts";

/** Compares the events of a range with those of Lago, and prints each difference. */
export async function reconcileWithLago(outbox: Outbox, command: Command, lago: Lago | undefined): Promise<number> {
  const { from, to, isChecked, isJson } = command;
  const check = isChecked && lago ? eventChecker(lago) : undefined;
  const result = await outbox.reconcile({ from, to, check });
  console.log(isJson ? JSON.stringify(result) : [...differences(result), summary(result)].join("\n"));
  if (isUncompared(result))
    console.error(
      "The outbox kept none of the events that Lago has in this range: set its option `keep`, so that delivered events can be compared.",
    );
  return differences(result).length > 0 || isUncompared(result) ? attention : 0;
}

function differences({ missing, different, repeated, unbilled }: Reconciliation): string[] {
  return [
    ...missing.map((event) => `Missing: ${event.transaction_id}`),
    ...different.map(({ event, fields }) => `Different: ${event.transaction_id}: ${fields.join(", ")}`),
    ...repeated.map((event) => `Repeated: ${event.transaction_id}`),
    ...unbilled.map(({ event, problems }) => {
      const kinds = problems.map(({ kind }) => kind).join(", ");
      return `Not billed: ${event.transaction_id}: ${kinds}`;
    }),
  ];
}

function summary({ found, missing, pending, dead, unknown }: Reconciliation): string {
  return `Found: ${found}. Missing: ${missing.length}. Not delivered yet: ${pending}. Dead: ${dead}. Only in Lago: ${unknown}.`;
}

/** Without events to compare, no difference means nothing. */
function isUncompared({ found, missing, pending, dead, unknown }: Reconciliation): boolean {
  return unknown > 0 && found + missing.length + pending + dead === 0;
}
