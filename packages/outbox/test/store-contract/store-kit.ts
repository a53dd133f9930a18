import { afterEach } from "vitest";
import type { OutboxStore } from "../../src/index.ts";

/** Where a test keeps events. */
export interface StorePlace {
  /** Makes another store on the same events, as another process does. It is not open yet. */
  readonly store: () => OutboxStore | Promise<OutboxStore>;
  /** Runs after the test, once all stores are closed. */
  readonly remove?: () => void | Promise<void>;
}

export interface StoreEngine {
  /** Begins the titles, such as `SQLite through libsql`. */
  readonly name: string;
  /** How many drainers take events at the same time. */
  readonly drainers: "one" | "several";
  /** Makes an empty place for events. */
  readonly create: () => StorePlace | Promise<StorePlace>;
}

/** What the tests of a store need. */
export interface StoreKit {
  readonly name: string;
  /** Makes an empty place, and returns what opens stores on it. */
  readonly place: () => Promise<() => Promise<OutboxStore>>;
  /** Opens a store on an empty place. */
  readonly open: () => Promise<OutboxStore>;
}

/** Closes all stores after each test. */
export function storeKit({ name, create }: StoreEngine): StoreKit {
  const cleanups: (() => unknown)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
  });
  const place: StoreKit["place"] = async () => {
    const created = await create();
    cleanups.push(() => created.remove?.());
    return async () => {
      const store = await created.store();
      cleanups.push(() => store.close());
      await store.open();
      return store;
    };
  };
  return { name, place, open: async () => (await place())() };
}
