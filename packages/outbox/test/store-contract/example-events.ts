import type { DeadReason, NewEntry, OutboxStore, StoredEntry } from "../../src/index.ts";
import { expect, vi } from "vitest";

export const reason: DeadReason = {
  kind: "refused",
  message: "The code is unknown.",
  status: 422,
  fields: { code: ["unknown"] },
};

/** Makes an event by its number. It was accepted that many milliseconds after the first second of 1970. */
export function entry(number: number): NewEntry {
  return {
    index: 0,
    key: JSON.stringify(["subscription", `event-${number}`]),
    event: JSON.stringify({ transaction_id: `event-${number}`, code: "requests", timestamp: 1_700_000_000 }),
    acceptedAt: 1_000 + number,
    isTimed: true,
    keep: 0,
  };
}

export function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

export function idOf(taken: { readonly id: string } | undefined): string {
  expect(taken).toBeDefined();
  return taken?.id ?? "";
}

export function delivered(taken: { readonly id: string } | undefined): {
  readonly delivered: string[];
  readonly dead: never[];
  readonly released: never[];
} {
  return { delivered: [idOf(taken)], dead: [], released: [] };
}

/** Takes events as another drainer, as soon as the previous one was silent for too long. */
export async function takeOver(store: OutboxStore, id: string): Promise<readonly { id: string; event: string }[]> {
  return vi.waitFor(
    async () => {
      await store.beat({ id }, 60_000);
      const taken = await store.take(id, 100);
      expect(taken).not.toEqual([]);
      return taken;
    },
    { interval: 1, timeout: 30_000 },
  );
}

/** Makes this many events dead, and resolves with their IDs. */
export async function kill(store: OutboxStore, count: number): Promise<string[]> {
  await store.put(numbers(count).map(entry), {});
  await store.beat({ id: "a" }, 60_000);
  const ids = (await store.take("a", count)).map(({ id }) => id);
  await store.settle("a", { delivered: [], dead: ids.map((id) => ({ id, reason })), released: [] });
  return ids;
}

/** Delivers all events. */
export async function deliver(store: OutboxStore): Promise<void> {
  await store.beat({ id: "a" }, 60_000);
  const taken = await store.take("a", 100);
  await store.settle("a", { delivered: taken.map(({ id }) => id), dead: [], released: [] });
}

/** Reads all parts of a list. */
export async function pages<Entry>(
  part: (
    from: string | undefined,
  ) => Promise<{ readonly entries: readonly Entry[]; readonly next?: string | undefined }>,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  let from: string | undefined;
  do {
    const page = await part(from);
    entries.push(...page.entries);
    from = page.next;
  } while (from !== undefined);
  return entries;
}

export function contents(store: OutboxStore): Promise<StoredEntry[]> {
  return pages((from) => store.scan({ from, limit: 1_000 }));
}
