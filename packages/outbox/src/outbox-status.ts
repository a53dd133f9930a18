import type { Pause, StoreStatus } from "./store/outbox-store.ts";

/** The state of an outbox, such as for a health check. */
export interface OutboxStatus {
  /** Number of events that Lago does not have yet, as far as is known. Includes those that are being sent. */
  readonly pending: number;
  /** Number of these events that a process has taken to send them. */
  readonly sending: number;
  /** How long the oldest of these events has waited, in milliseconds; 0 without any. */
  readonly oldestAge: number;
  /** Number of events that cannot be delivered. */
  readonly dead: number;
  /** Why nothing is sent now; undefined if events are sent. */
  readonly paused: Pause | undefined;
  /** Number of processes that deliver, or stand by. If it is 0, nothing is sent. */
  readonly drainers: number;
}

/** Summarizes the contents of a store. */
export function toStatus({ pending, sending, dead, oldest, drainers }: StoreStatus): OutboxStatus {
  return {
    pending: pending + sending,
    sending,
    oldestAge: oldest === undefined ? 0 : Math.max(0, Date.now() - oldest),
    dead,
    paused: drainers.find(({ pause }) => pause)?.pause,
    drainers: drainers.length,
  };
}
