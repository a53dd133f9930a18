import type { Pause } from "../store/outbox-store.ts";

/** What each transaction reads and writes, as JSON in one row. */
export interface State {
  readonly version: number;
  /** The largest ID so far. */
  last: number;
  /** Waiting rows up to this ID are sending. Hence to take events, or to give all of them back, changes no row. */
  cursor: number;
  pending: number;
  sending: number;
  dead: number;
  /** The drainer that has the lease. */
  holder?: string | undefined;
  drainers: Record<string, { readonly until: number; readonly pause?: Pause | undefined }>;
}

export const version = 1;

/** The states of a row. The index has the rows that wait in their order, and the delivered ones by their ends. */
export const waiting = 0;
/** Waiting, whatever the cursor is. */
export const released = 1;
export const dead = 2;
export const delivered = 3;

/**
 * An index of the keys themselves is several times larger, and each random key changes another page of it.
 */
export function schemaOf(name: string): string {
  return `CREATE TABLE IF NOT EXISTS ${name} (id INTEGER PRIMARY KEY, hash INTEGER, state INTEGER, due INTEGER, keep INTEGER,
accepted INTEGER, reason TEXT, key TEXT, event TEXT);
CREATE INDEX IF NOT EXISTS ${name}_hash ON ${name} (hash);
CREATE INDEX IF NOT EXISTS ${name}_state ON ${name} (state, due);
CREATE TABLE IF NOT EXISTS ${name}_state_of (id INTEGER PRIMARY KEY, state TEXT);`;
}

export const empty: State = { version, last: 0, cursor: 0, pending: 0, sending: 0, dead: 0, drainers: {} };
