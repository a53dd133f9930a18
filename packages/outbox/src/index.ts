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
export { Outbox, type OutboxPutOptions } from "./outbox.ts";
export type { DeadEvent, DeadEvents } from "./dead-events.ts";
export type { OutboxClient, OutboxOptions, RunOptions } from "./outbox-options.ts";
export type { OutboxEvents } from "./reports.ts";
export type { OutboxStatus } from "./outbox-status.ts";
export type { OutboxTrace } from "./tracing.ts";
export type { Reconciliation, ReconcileOptions } from "./reconcile.ts";
