import type {
  DeadEntry,
  DeadReason,
  Drainer,
  EntryPage,
  EntryRange,
  Pause,
  StoredEntry,
  StoreStatus,
} from "../store/outbox-store.ts";
import { parameter } from "./client.ts";
import type { Session } from "./session.ts";
import type { TableNames } from "./table-names.ts";

/** Lists, counts and changes entries outside their delivery. */
export class Entries {
  readonly #session: Session;
  readonly #names: TableNames;

  constructor(session: Session, names: TableNames) {
    this.#session = session;
    this.#names = names;
  }

  async status(): Promise<StoreStatus> {
    // As: the statement builds it.
    const status = (await this.#session.run(statusSql(this.#names))) as StoredStatus;
    // As: `beat` wrote it.
    const drainers = status.drainers.map(([id, pause]): Drainer => ({
      id,
      ...(pause ? { pause: JSON.parse(pause) as Pause } : {}),
    }));
    return { ...status, oldest: status.oldest ?? undefined, drainers };
  }

  async listDead({ from, limit }: EntryRange): Promise<EntryPage<DeadEntry>> {
    const input = { after: from ?? "0", limit };
    // As: the statement builds it.
    const rows = (await this.#session.run(deadSql(this.#names), input)) as readonly DeadRow[];
    const entries = rows.map(([id, event, acceptedAt, diedAt, reason]) => ({
      id,
      event,
      acceptedAt,
      diedAt,
      // As: `settle` wrote it.
      reason: JSON.parse(reason) as DeadReason,
    }));
    return { entries, next: entries.length < limit ? undefined : entries.at(-1)?.id };
  }

  async scan({ from = "0 0", limit }: EntryRange): Promise<EntryPage<StoredEntry>> {
    const [state, after] = from.split(" ");
    // As: the statement builds it.
    const rows = (await this.#session.run(scanSql(this.#names), { state, after, limit })) as readonly ScanRow[];
    const entries = rows.map(([id, event, acceptedAt, , name]) => ({ id, event, acceptedAt, state: name }));
    const last = rows.length < limit ? undefined : rows.at(-1);
    return { entries, next: last && `${last[3]} ${last[0]}` };
  }

  /** Changes dead entries, and returns their number. */
  async changeDead(change: "retry" | "drop", ids: readonly string[] | "all"): Promise<number> {
    // As: the statement builds it.
    return (await this.#session.run(changeDeadSql(this.#names, change, ids === "all"), ids)) as number;
  }

  async purge(): Promise<void> {
    await this.#session.run(
      `WITH gone AS (
  DELETE FROM ${this.#names.events} WHERE state = 2 AND changed_at + keep <= (${parameter}::json)::text::bigint
) SELECT NULL::text AS result`,
      Date.now(),
    );
  }
}

interface StoredStatus extends Omit<StoreStatus, "oldest" | "drainers"> {
  readonly oldest: number | null;
  readonly drainers: readonly (readonly [id: string, pause: string | null])[];
}

type DeadRow = readonly [id: string, event: string, acceptedAt: number, diedAt: number, reason: string];
type ScanRow = readonly [id: string, event: string, acceptedAt: number, place: number, state: StoredEntry["state"]];

const field = (name: string): string => `(${parameter}::json ->> '${name}')`;
const alive = (drainers: string): string => `ARRAY(SELECT token FROM ${drainers} WHERE alive_until > now())`;

function statusSql({ events, drainers }: TableNames): string {
  return `SELECT json_build_object(
  'pending', count(*) - count(*) FILTER (WHERE taken_by = ANY(${alive(drainers)})),
  'sending', count(*) FILTER (WHERE taken_by = ANY(${alive(drainers)})),
  'oldest', min(accepted_at),
  'dead', (SELECT count(*) FROM ${events} WHERE state = 1),
  'drainers', coalesce((SELECT json_agg(json_build_array(id, pause) ORDER BY token) FROM ${drainers}
    WHERE alive_until > now()), '[]'))::text AS result
FROM ${events} WHERE state = 0`;
}

function deadSql({ events }: TableNames): string {
  return `SELECT coalesce(json_agg(json_build_array(id::text, event, accepted_at, changed_at, reason) ORDER BY id), '[]')::text
  AS result
FROM (SELECT * FROM ${events} WHERE state = 1 AND id > ${field("after")}::bigint ORDER BY id
  LIMIT ${field("limit")}::integer) AS page`;
}

function scanSql({ events, drainers }: TableNames): string {
  return `SELECT coalesce(json_agg(json_build_array(id::text, event, accepted_at, state,
  CASE state WHEN 1 THEN 'dead' WHEN 2 THEN 'delivered'
    ELSE CASE WHEN taken_by = ANY(${alive(drainers)}) THEN 'sending' ELSE 'pending' END END) ORDER BY state, id), '[]')::text
  AS result
FROM (SELECT * FROM ${events} WHERE (state, id) > (${field("state")}::smallint, ${field("after")}::bigint)
  ORDER BY state, id LIMIT ${field("limit")}::integer) AS page`;
}

function changeDeadSql({ events }: TableNames, change: "retry" | "drop", isAll: boolean): string {
  // An ID that is not a number belongs to no entry.
  const some = `id = ANY(ARRAY(SELECT value::bigint FROM json_array_elements_text(${parameter}::json)
    WHERE value ~ '^[0-9]{1,18}$'))`;
  const which = `state = 1 AND ${isAll ? `${parameter} IS NOT NULL` : some}`;
  const statement =
    change === "drop"
      ? `DELETE FROM ${events} WHERE ${which} RETURNING id`
      : `UPDATE ${events} SET state = 0, taken_by = 0, changed_at = NULL, reason = NULL WHERE ${which} RETURNING id`;
  return `WITH changed AS (${statement}) SELECT count(*)::text AS result FROM changed`;
}
