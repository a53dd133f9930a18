import { LagoArgumentError } from "@lagokit/client/errors";

/** Where the tables of a store are. */
export interface TableOptions {
  /**
   * Schema of the tables. It must exist.
   * @default "public"
   */
  readonly schema?: string | undefined;
  /**
   * Name of the table of events. The name of the table of drainers is this one with `_drainers`.
   * @default "lagokit_outbox"
   */
  readonly table?: string | undefined;
}

/** Names in SQL, quoted. */
export interface TableNames {
  readonly events: string;
  readonly drainers: string;
  readonly sequence: string;
  /** Returns the name of an index, which is always in the schema of its table. */
  readonly index: (suffix: string) => string;
}

/** The names that Postgres derives from the name of the table have at most 63 characters. */
const isName = /^[A-Za-z_][A-Za-z0-9_]{0,47}$/u;

/** @throws LagoArgumentError if a name is not a plain identifier. */
export function toTableNames({ schema = "public", table = "lagokit_outbox" }: TableOptions): TableNames {
  for (const [option, name] of Object.entries({ schema, table }))
    if (typeof name !== "string" || !isName.test(name))
      throw new LagoArgumentError(option, "must be a name of at most 48 letters, digits and underscores.");
  const within = (suffix: string): string => `"${schema}"."${table}${suffix}"`;
  return {
    events: within(""),
    drainers: within("_drainers"),
    sequence: within("_id"),
    index: (suffix) => `"${table}${suffix}"`,
  };
}
