import { parameter } from "./client.ts";
import type { TableNames } from "./table-names.ts";

/** How a `put` statement accepts entries. */
export interface PutSqlOptions {
  /** How many events may be undelivered, if they have to be counted. */
  readonly maxPending: number | undefined;
  /** Whether the statement is its own transaction. It then fails if another `put` was faster. */
  readonly isAlone: boolean;
}

/** What the statement reports about the entries. Places count from 1. */
export interface PutOutcome {
  /** The entries that the table has already: their places, and the stored event if it is another text. */
  readonly known: readonly (readonly [place: number, event: string | null])[];
  /** IDs of the entries that were added. */
  readonly added: readonly string[];
  /** Number of undelivered events before, if they were counted. */
  readonly pending: number | null;
  /** Whether the entries may be added. */
  readonly may: boolean;
}

/** Part of the message with which the statement fails if another `put` added an entry meanwhile. */
const race = "another put was faster, this one runs again";

/** The code of this failure: invalid_text_representation. */
export const raceCode = "22P02";

/**
 * Returns the statement that adds entries: all that are new, or none if an entry is known with another text, or if there are
 * too many. It reads before it writes, and it never fails inside a transaction of the caller, which would abort that one.
 *
 * Rows are added in the order of their keys: two statements with the same keys cannot block each other.
 */
export function putSql({ events, sequence }: TableNames, { maxPending, isAlone }: PutSqlOptions): string {
  const limit = maxPending ?? 0;
  const pending =
    maxPending === undefined
      ? "NULL::bigint"
      : `(SELECT count(*) FROM (SELECT FROM ${events} WHERE state = 0 LIMIT ${limit}) AS capped)`;
  const total = "(SELECT count(*) FROM input)";
  const done = "(SELECT count(*) FROM added) + (SELECT count(*) FROM known)";
  const check = isAlone ? `CASE WHEN may AND ${done} < ${total} THEN ('${race}' || ${total})::integer ELSE 0 END` : "0";
  return `WITH input AS MATERIALIZED (
  SELECT nextval('${sequence}') AS id, n, sha256(convert_to(key, 'UTF8')) AS key, event, at, keep
  FROM ROWS FROM (json_to_recordset(${parameter}::json) AS (key text, event text, at bigint, keep bigint))
    WITH ORDINALITY AS entry (key, event, at, keep, n)
), known AS MATERIALIZED (
  SELECT n, CASE WHEN stored.event <> input.event THEN stored.event END AS event
  FROM input JOIN ${events} AS stored USING (key)
), room AS MATERIALIZED (
  SELECT pending, NOT EXISTS (SELECT FROM known WHERE event IS NOT NULL)
    AND coalesce(fresh = 0 OR pending + fresh <= ${limit}, true) AS may
  FROM (SELECT ${pending} AS pending, ${total} - (SELECT count(*) FROM known) AS fresh) AS counted
), added AS (
  INSERT INTO ${events} (id, key, event, accepted_at, keep)
  SELECT id, key, event, at, keep FROM input
  WHERE (SELECT may FROM room) AND n NOT IN (SELECT n FROM known) ORDER BY key
  ON CONFLICT (key) DO NOTHING RETURNING id
)
SELECT json_build_object('pending', pending, 'may', may, 'check', ${check},
  'known', coalesce((SELECT json_agg(json_build_array(n, event)) FROM known), '[]'),
  'added', coalesce((SELECT json_agg(id::text) FROM added), '[]'))::text AS result FROM room`;
}

/** Returns the statement that removes entries again that were added in the same transaction. */
export function undoSql({ events }: TableNames): string {
  return `WITH undone AS (
  DELETE FROM ${events} WHERE state = 0 AND id = ANY(ARRAY(SELECT value::bigint FROM json_array_elements_text(${parameter}::json)))
) SELECT NULL::text AS result`;
}

/** Returns the statement that waits until no other transaction counts, and keeps others waiting until this one ends. */
export function lockSql({ events }: TableNames): string {
  return `SELECT pg_advisory_xact_lock(hashtextextended('${events}', 0))`;
}
