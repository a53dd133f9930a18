import { LagoArgumentError } from "@lagokit/client/errors";
import type {
  DeadEntry,
  Drainer,
  EntryPage,
  EntryRange,
  NewEntry,
  OutboxStore,
  PutOptions,
  Settlement,
  StoredEntry,
  StoreStatus,
  TakenEntry,
} from "../store/outbox-store.ts";
import { type PostgresClient, toRun } from "./client.ts";
import { Drainers } from "./drainers.ts";
import { Entries } from "./entries.ts";
import { inspect } from "./inspect.ts";
import { migrate } from "./migrate.ts";
import { PutEntries } from "./put-entries.ts";
import { Session } from "./session.ts";
import { type TableOptions, toTableNames } from "./table-names.ts";

/** Options of `postgresStore`. */
export interface PostgresStoreOptions extends TableOptions {
  /**
   * `full`: refuses a server or a table that can lose accepted events when the machine fails. `relaxed`: accepts it.
   * @default "full"
   */
  readonly durability?: "full" | "relaxed" | undefined;
}

/** Keeps events in a table of Postgres. */
export class PostgresStore implements OutboxStore {
  readonly engine = "Postgres";
  readonly supportsTransactions = true;
  readonly #options: PostgresStoreOptions;
  readonly #session: Session;
  readonly #entries: Entries;
  readonly #putEntries: PutEntries;
  readonly #drainers: Drainers;

  /** @throws LagoArgumentError if the client or an option is invalid. */
  constructor(client: PostgresClient, options: PostgresStoreOptions) {
    const { durability = "full" } = options;
    if (durability !== "full" && durability !== "relaxed")
      throw new LagoArgumentError("durability", 'must be "full" or "relaxed".');
    const names = toTableNames(options);
    this.#options = options;
    this.#session = new Session(toRun(client));
    this.#entries = new Entries(this.#session, names);
    this.#putEntries = new PutEntries(this.#session, names);
    this.#drainers = new Drainers(this.#session, names);
  }

  /** Creates the tables, if they do not exist. The user of the database must own the schema, or be allowed to create tables. */
  async migrate(): Promise<void> {
    await migrate(this.#session, this.#options);
  }

  async open(): Promise<void> {
    await inspect(this.#session, toTableNames(this.#options), this.#options.durability === "relaxed");
  }

  put(entries: readonly NewEntry[], options: PutOptions): Promise<void> {
    return this.#putEntries.put(entries, options);
  }

  beat(drainer: Drainer, ttl: number): Promise<boolean> {
    return this.#drainers.beat(drainer, ttl);
  }

  take(drainerId: string, limit: number): Promise<readonly TakenEntry[]> {
    return this.#drainers.take(drainerId, limit);
  }

  settle(drainerId: string, settlement: Settlement): Promise<void> {
    return this.#drainers.settle(drainerId, settlement);
  }

  leave(drainerId: string): Promise<void> {
    return this.#drainers.leave(drainerId);
  }

  status(): Promise<StoreStatus> {
    return this.#entries.status();
  }

  listDead(range: EntryRange): Promise<EntryPage<DeadEntry>> {
    return this.#entries.listDead(range);
  }

  retryDead(ids: readonly string[] | "all"): Promise<number> {
    return this.#entries.changeDead("retry", ids);
  }

  dropDead(ids: readonly string[] | "all"): Promise<number> {
    return this.#entries.changeDead("drop", ids);
  }

  scan(range: EntryRange): Promise<EntryPage<StoredEntry>> {
    return this.#entries.scan(range);
  }

  purge(): Promise<void> {
    return this.#entries.purge();
  }

  /** The client remains open. */
  async close(): Promise<void> {}
}
