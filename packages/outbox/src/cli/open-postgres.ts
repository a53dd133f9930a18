import { type PgClient, type PostgresJsClient, postgresStore, type PostgresStoreOptions } from "../postgres.ts";
import { loadClient } from "./load-client.ts";
import type { OpenedStore } from "./opened-store.ts";
import type { StoreSettings } from "./store-settings.ts";

interface Pg {
  readonly Pool: new (options: object) => PgClient & {
    end(): Promise<void>;
    on(event: "error", listener: () => void): unknown;
  };
}

type PostgresJs = (url: string, options: object) => PostgresJsClient & { end(options: object): Promise<void> };

/** Number of connections, and how many seconds one may take to open. */
const [connections, patience] = [5, 10];

/** Opens a store on Postgres, with the client that is installed. */
export async function openPostgres(url: string, settings: StoreSettings): Promise<OpenedStore> {
  // As: the store validates its options.
  const options = settings as PostgresStoreOptions;
  const { name, exports } = await loadClient("Postgres", ["pg", "postgres"]);
  // As: the package of this name exports this.
  if (name === "pg") return openPg(exports as Pg, url, options);
  const sql = (exports as PostgresJs)(url, { max: connections, connect_timeout: patience, onnotice: () => {} });
  return { store: postgresStore(sql, options), end: () => sql.end({ timeout: 1 }) };
}

function openPg({ Pool }: Pg, connectionString: string, options: PostgresStoreOptions): OpenedStore {
  const pool = new Pool({ connectionString, max: connections, connectionTimeoutMillis: patience * 1000 });
  // A lost connection without a statement is an event, which would end the process. The next statement fails, or works.
  pool.on("error", () => {});
  return { store: postgresStore(pool, options), end: () => pool.end() };
}
