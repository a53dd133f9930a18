import type { EntryPage, StoredEntry, TakenEntry } from "../store/outbox-store.ts";
import { dead, released, waiting } from "./tables.ts";

/** A row of a table. */
export type Row = Readonly<Record<string, string | number | null>>;

export function idsOf(rows: readonly Row[]): string[] {
  return rows.map(({ id }) => String(id));
}

export function toTaken({ id, event, accepted }: Row): TakenEntry {
  return { id: String(id), event: String(event), acceptedAt: Number(accepted) };
}

export function stateOf({ id, state }: Row, cursor: number): StoredEntry["state"] {
  if (state === waiting) return Number(id) <= cursor ? "sending" : "pending";
  return state === released ? "pending" : state === dead ? "dead" : "delivered";
}

export function pageOf<Entry>(rows: Row[], limit: number, toEntry: (row: Row) => Entry): EntryPage<Entry> {
  const last = rows.length < limit ? undefined : rows.at(-1);
  return { entries: rows.map(toEntry), next: last && String(last["id"]) };
}

export function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x5bd1e995) ^ (hash >>> 13);
  return hash;
}
