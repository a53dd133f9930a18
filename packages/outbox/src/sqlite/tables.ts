import type { Pause } from "../store/outbox-store.ts";

/** What each transaction reads and writes, as JSON in one row. */
export interface State {
  version: number;
  /** The largest ID so far. */
  last: number;
  /** Waiting rows up to this ID are sending. A drainer that takes or returns events changes no row. */
  cursor: number;
  pending: number;
  sending: number;
  dead: number;
  /** ID of the drainer that has the lease. */
  holder: string;
  drainers: Record<string, { readonly until: number; readonly pause?: Pause | undefined }>;
}

/** The states of a row. The index has the rows that wait in their order, and the delivered ones by their ends. */
export const waiting = 0;
/** Waiting, for any cursor. */
export const released = 1;
export const dead = 2;
export const delivered = 3;

/**
 * Prepares a database. `$` is the name of the store.
 *
 * With `NORMAL`, a power cut may undo commits, but never damages the database. The outbox flushes each commit itself, since
 * SQLite would block the event loop meanwhile. The last statement writes, with `FULL`, so that SQLite flushes the folder too:
 * the log may be a new file.
 *
 * An index of the keys themselves, without their hashes, is several times larger.
 */
export const schema = `PRAGMA busy_timeout=0;PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;
CREATE TABLE IF NOT EXISTS $(id INTEGER PRIMARY KEY,hash INT,state INT,due INT,keep INT,accepted INT,reason TEXT,key TEXT,event TEXT);
CREATE INDEX IF NOT EXISTS $_hash ON $(hash);
CREATE INDEX IF NOT EXISTS $_state ON $(state,due);
CREATE TABLE IF NOT EXISTS $_state_of(id INTEGER PRIMARY KEY,state TEXT);
REPLACE INTO $_state_of SELECT 1,ifnull((SELECT state FROM $_state_of),
'{"version":1,"last":0,"cursor":0,"pending":0,"sending":0,"dead":0,"holder":"","drainers":{}}');
PRAGMA synchronous=NORMAL`;
