export { LagoOutboxConflictError } from "./errors/lago-outbox-conflict-error.ts";
export { LagoOutboxError } from "./errors/lago-outbox-error.ts";
export { LagoOutboxFullError } from "./errors/lago-outbox-full-error.ts";
export { LagoOutboxStoreError } from "./errors/lago-outbox-store-error.ts";
export type {
  DeadEntry,
  DeadReason,
  Drainer,
  EntryPage,
  EntryRange,
  NewEntry,
  OutboxStore,
  Pause,
  PutOptions,
  Settlement,
  StoredEntry,
  StoreStatus,
  TakenEntry,
} from "./store/outbox-store.ts";
