import { LagoOutboxConflictError } from "../errors/lago-outbox-conflict-error.ts";
import type { NewEntry } from "./outbox-store.ts";

/**
 * Compares new events with those that have the same keys, and throws if one of them is another event. A time that the
 * outbox set itself does not count.
 *
 * @param known The stored events as JSON, by their keys.
 * @throws LagoOutboxConflictError
 */
export function refuseConflicts(entries: readonly NewEntry[], known: ReadonlyMap<string, string>): void {
  for (const { index, key, event, isTimed } of entries) {
    const stored = known.get(key);
    if (stored === undefined || stored === event) continue;
    const fields = differing(JSON.parse(event), JSON.parse(stored), isTimed);
    if (fields.length > 0) throw new LagoOutboxConflictError(index, fields);
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** What JSON has besides objects and lists. A missing field is like null. */
type Scalar = string | number | boolean | null;

function differing(event: Fields, stored: Fields, isTimed: boolean): string[] {
  const names = new Set(Object.keys({ ...stored, ...event }));
  if (!isTimed) names.delete("timestamp");
  return [...names].filter((name) => sorted(event[name] ?? null) !== sorted(stored[name] ?? null));
}

/** Writes a value as JSON with sorted keys. Numbers and their strings are the same to Lago. */
function sorted(value: unknown): string {
  // As: it comes from JSON.
  if (typeof value !== "object" || value === null) return JSON.stringify(`${value as Scalar}`);
  if (Array.isArray(value)) return `[${value.map(sorted).join()}]`;
  // As: any object has fields.
  const fields = value as Fields;
  return `{${Object.keys(fields)
    .toSorted()
    .map((name) => `${JSON.stringify(name)}:${sorted(fields[name])}`)
    .join()}}`;
}
