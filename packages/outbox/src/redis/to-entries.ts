import type { DeadEntry, Drainer, EntryPage, Pause, TakenEntry } from "../store/outbox-store.ts";

/** Divides the flat list that the script returns into rows. */
export function toRows(values: readonly unknown[], width: number): string[][] {
  const rows: string[][] = [];
  for (let index = 0; index < values.length; index += width) rows.push(values.slice(index, index + width).map(String));
  return rows;
}

/** Reads an event. */
export function toEntry([id = "", event = "", acceptedAt]: readonly string[]): TakenEntry {
  return { id, event, acceptedAt: Number(acceptedAt) };
}

/** Reads a dead event. */
export function toDeadEntry(row: readonly string[]): DeadEntry {
  // As: `settle` wrote it.
  const details = JSON.parse(row[3] ?? "") as Pick<DeadEntry, "diedAt" | "reason">;
  return { ...toEntry(row), ...details };
}

/** Reads a drainer: until when it is alive, and its pause. */
export function toDrainer([id = "", value = ""]: readonly string[]): Drainer {
  const pause = value.replace(/^\S* ?/, "");
  // As: `beat` wrote it.
  return pause ? { id, pause: JSON.parse(pause) as Pause } : { id };
}

/** Makes a page of rows, of which there is one more than the page has if there is a next page. */
export function toPage<Entry>(
  rows: readonly string[][],
  limit: number,
  read: (row: readonly string[]) => Entry,
): EntryPage<Entry> {
  return { entries: rows.slice(0, limit).map(read), next: rows[limit]?.[0] };
}
