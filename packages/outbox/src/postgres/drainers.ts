import type { Drainer, Settlement, TakenEntry } from "../store/outbox-store.ts";
import { inline, parameter } from "./client.ts";
import type { Session } from "./session.ts";
import type { TableNames } from "./table-names.ts";

/**
 * The drainers of a table. While a drainer is alive it has a token, which marks the rows that it took. Once it is not alive any
 * more, its token is never valid again: if it comes back, it gets another one.
 *
 * Only the clock of the server counts.
 */
export class Drainers {
  readonly #session: Session;
  readonly #names: TableNames;
  /** The token of each drainer of this store. */
  readonly #tokens = new Map<string, string>();

  constructor(session: Session, names: TableNames) {
    this.#session = session;
    this.#names = names;
  }

  /** Returns false if the drainer was not alive any more, and lost its events. The next time, it may take events again. */
  async beat({ id, pause }: Drainer, ttl: number): Promise<boolean> {
    await this.#expire(id, silent);
    const input = { id, ttl, pause: pause && JSON.stringify(pause) };
    // As: the statement builds it.
    const token = (await this.#session.run(beatSql(this.#names), input)) as string;
    const before = this.#tokens.get(id);
    this.#tokens.set(id, token);
    return before === undefined || before === token;
  }

  async take(id: string, limit: number): Promise<readonly TakenEntry[]> {
    // As: the statement builds it.
    const run = async (count: number): Promise<Taken> =>
      (await this.#session.run(inline(takeSql(this.#names), JSON.stringify({ id, limit: count })), undefined, {
        isOnce: true,
      })) as Taken;
    const { entries, expired } = await run(limit);
    if (!expired || entries.length === limit) return entries.map(toEntry);
    await this.#expire(id, silent);
    const more = await run(limit - entries.length);
    return [...entries, ...more.entries].map(toEntry);
  }

  async settle(id: string, { delivered, dead, released }: Settlement): Promise<void> {
    const input = {
      id,
      delivered,
      dead: dead.map((one) => ({ id: one.id, reason: JSON.stringify(one.reason) })),
      released,
      at: Date.now(),
    };
    await this.#session.run(settleSql(this.#names), input);
  }

  async leave(id: string): Promise<void> {
    this.#tokens.delete(id);
    await this.#expire(id, `id = ${field("id")}`);
  }

  /**
   * Ends drainers, and releases their rows. These are two statements: a drainer that takes rows at this time locks its own
   * row, and the second statement sees what it took.
   */
  async #expire(id: string, which: string): Promise<void> {
    const tokens = await this.#session.run(expireSql(this.#names, which), { id });
    if (tokens !== null) await this.#session.run(releaseSql(this.#names), tokens);
  }
}

interface Taken {
  readonly entries: readonly (readonly [id: string, event: string, acceptedAt: number])[];
  readonly expired: boolean;
}

function toEntry([id, event, acceptedAt]: Taken["entries"][number]): TakenEntry {
  return { id, event, acceptedAt };
}

const field = (name: string): string => `(${parameter}::json ->> '${name}')`;
/** Selects the other drainers that were silent for too long. One that was itself silent continues if nobody noticed. */
const silent = `alive_until <= now() AND id <> ${field("id")}`;
/** An array, because Postgres then uses the index even if what it knows of the table is outdated. */
const ids = (name: string): string =>
  `ANY(ARRAY(SELECT value::bigint FROM json_array_elements_text(${parameter}::json -> '${name}')))`;

function expireSql({ drainers }: TableNames, which: string): string {
  return `WITH ended AS (
  UPDATE ${drainers} SET alive_until = '-infinity'
  WHERE token IN (SELECT token FROM ${drainers} WHERE ${which} FOR UPDATE SKIP LOCKED)
  RETURNING token
) SELECT json_agg(token::text)::text AS result FROM ended`;
}

function releaseSql({ events, drainers }: TableNames): string {
  const tokens = `(SELECT value::bigint FROM json_array_elements_text(${parameter}::json))`;
  return `WITH freed AS (
  UPDATE ${events} SET taken_by = 0 WHERE state = 0 AND taken_by = ANY(ARRAY${tokens})
), gone AS (DELETE FROM ${drainers} WHERE token IN ${tokens})
SELECT NULL::text AS result`;
}

function beatSql({ drainers, sequence }: TableNames): string {
  const until = `now() + ${field("ttl")}::float8 * interval '1 millisecond'`;
  return `WITH alive AS (
  UPDATE ${drainers} SET alive_until = ${until}, pause = ${field("pause")}
  WHERE id = ${field("id")} AND alive_until > '-infinity' RETURNING token
), joined AS (
  INSERT INTO ${drainers} (token, id, alive_until, pause)
  SELECT nextval('${sequence}'), ${field("id")}, ${until}, ${field("pause")}
  WHERE NOT EXISTS (SELECT FROM alive) RETURNING token
) SELECT to_json(token::text)::text AS result FROM (SELECT token FROM alive UNION ALL SELECT token FROM joined) AS mine`;
}

/**
 * Without a sort, Postgres reads the index until it has enough rows. It would read and sort all of them if it believed that
 * few wait, for example because the table was empty when it was last analyzed.
 */
const unsorted = "SELECT set_config('enable_sort', 'off', true), set_config('jit', 'off', true)";

function takeSql({ events, drainers }: TableNames): string {
  return `${unsorted};
WITH mine AS MATERIALIZED (
  SELECT token FROM ${drainers} WHERE id = ${field("id")} AND alive_until > '-infinity' FOR SHARE
), picked AS MATERIALIZED (
  SELECT id FROM ${events} WHERE state = 0 AND taken_by = 0 AND EXISTS (SELECT FROM mine)
  ORDER BY id LIMIT ${field("limit")}::integer FOR UPDATE SKIP LOCKED
), taken AS (
  UPDATE ${events} SET taken_by = (SELECT token FROM mine)
  WHERE state = 0 AND id = ANY(ARRAY(SELECT id FROM picked)) RETURNING id, event, accepted_at
) SELECT json_build_object(
  'entries', coalesce((SELECT json_agg(json_build_array(id::text, event, accepted_at) ORDER BY id) FROM taken), '[]'),
  'expired', EXISTS (SELECT FROM ${drainers} WHERE ${silent}))::text AS result`;
}

function settleSql({ events, drainers }: TableNames): string {
  const mine = `taken_by IN (SELECT token FROM ${drainers} WHERE id = ${field("id")})`;
  const at = `${field("at")}::bigint`;
  const dead = `ANY(ARRAY(SELECT id FROM json_to_recordset(${parameter}::json -> 'dead') AS one (id bigint)))`;
  return `WITH gone AS (
  DELETE FROM ${events} WHERE state IN (0, 1) AND keep = 0 AND id = ${ids("delivered")}
), kept AS (
  UPDATE ${events} SET state = 2, taken_by = 0, changed_at = ${at}, reason = NULL
  WHERE state IN (0, 1) AND keep > 0 AND id = ${ids("delivered")}
), died AS (
  UPDATE ${events} AS entry SET state = 1, taken_by = 0, changed_at = ${at}, reason = dead.reason
  FROM json_to_recordset(${parameter}::json -> 'dead') AS dead (id bigint, reason text)
  WHERE entry.state = 0 AND entry.id = dead.id AND entry.id = ${dead} AND ${mine}
), freed AS (
  UPDATE ${events} SET taken_by = 0 WHERE state = 0 AND id = ${ids("released")} AND ${mine}
) SELECT NULL::text AS result`;
}
