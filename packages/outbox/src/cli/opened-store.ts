import type { OutboxStore } from "../store/outbox-store.ts";

/** A store, and how to end its client. */
export interface OpenedStore {
  readonly store: OutboxStore;
  readonly end: () => unknown;
}
