/// <reference lib="esnext.disposable" preserve="true" />
import type { EventInput, EventSendInput } from "@lagokit/client";
import { LagoArgumentError } from "@lagokit/client/errors";
import { DeadEvents } from "./dead-events.ts";
import { Delivery } from "./delivery/delivery.ts";
import { LagoOutboxError } from "./errors/lago-outbox-error.ts";
import { type OutboxEvents, Reports } from "./reports.ts";
import { checkOutboxOptions, type OutboxOptions, type RunOptions, runSettings } from "./outbox-options.ts";
import { type OutboxStatus, toStatus } from "./outbox-status.ts";
import { toEntries } from "./put/to-entries.ts";
import { type Reconciliation, type ReconcileOptions, reconcile } from "./reconcile.ts";
import type { OutboxStore } from "./store/outbox-store.ts";
import { traced } from "./tracing.ts";

/** Maximum number of events in one `put`: all of them are stored in one step. */
const mostAtOnce = 10_000;

/** Options of `put`. */
export interface OutboxPutOptions {
  /**
   * Your own transaction. The events are accepted if it commits. Only Postgres supports this: pass that of your library, such as the `tx` of Drizzle or Prisma, or the client of `pg`.
   * @default none
   */
  readonly transaction?: unknown;
}

/**
 * Keeps billing events on disk until Lago has them. An event that `put` accepted is never lost, and never billed twice.
 *
 * @example
 * const outbox = new Outbox({ lago: new Lago(), store: sqliteStore("billing.db") });
 * await outbox.put({ code: "storage", external_subscription_id: "sub_1", properties: { gb: 10 } });
 * await outbox.run({ signal });
 */
export class Outbox {
  /** The events that cannot be delivered. */
  readonly dead: DeadEvents = new DeadEvents(() => this.#opened());
  readonly #options: OutboxOptions;
  readonly #reports = new Reports();
  #opening: Promise<void> | undefined;
  #running: { readonly delivery: Delivery; readonly end: Promise<void> } | undefined;
  #isClosed = false;

  /** @throws LagoArgumentError if an option is missing or invalid. */
  constructor(options: OutboxOptions) {
    this.#options = checkOutboxOptions(options);
  }

  /**
   * Prepares the store. The first other call does this too; call it when your application starts, to find a problem there.
   *
   * @throws LagoOutboxStoreError if the store cannot keep events.
   */
  async open(): Promise<void> {
    await this.#opened();
  }

  /**
   * Creates the tables of Postgres, if they do not exist; other stores need no migration. To apply the SQL yourself, print it:
   * `npx @lagokit/outbox migrate --print --store postgres://…`.
   *
   * @throws LagoOutboxStoreError if the user of the database may not create tables.
   */
  async migrate(): Promise<void> {
    await this.#options.store.migrate?.();
  }

  /**
   * Accepts an event, or several: all of them or none. Resolves once they are on disk, and returns them as they will be
   * sent, with a `transaction_id` and a `timestamp`. An event that the outbox has already is accepted once.
   *
   * @throws LagoArgumentError if an event cannot be sent.
   * @throws LagoOutboxConflictError if the outbox has another event with the same `transaction_id` and subscription.
   * @throws LagoOutboxFullError if `maxPending` events wait.
   * @throws LagoOutboxStoreError if the store cannot keep the events, for example because the disk is full.
   */
  put(event: EventSendInput, options?: OutboxPutOptions): Promise<EventInput>;
  put(events: readonly EventSendInput[], options?: OutboxPutOptions): Promise<EventInput[]>;
  async put(
    input: EventSendInput | readonly EventSendInput[],
    { transaction }: OutboxPutOptions = {},
  ): Promise<EventInput | EventInput[]> {
    const isList = Array.isArray(input);
    // As: TypeScript does not narrow a readonly array.
    const inputs = (isList ? input : [input]) as readonly EventSendInput[];
    if (inputs.length > mostAtOnce)
      throw new LagoArgumentError("events", `must be at most ${mostAtOnce}: call \`put\` several times.`);
    const { entries, events } = toEntries(inputs, this.#options.keep ?? 0);
    if (entries.length > 0) await this.#store(entries, transaction);
    const [first] = events;
    // As: an input that is not a list became one event.
    return isList ? [...events] : (first as EventInput);
  }

  /**
   * Delivers events until the `signal` is aborted or the outbox is closed. Run it in one process or several: on SQLite one
   * of them sends and the others stand by, on Postgres and Redis they share the work.
   *
   * While Lago is unavailable or refuses the API key, nothing is sent and nothing is lost.
   *
   * @throws LagoOutboxStoreError if the store fails at the start. Later failures are reported as `error`.
   */
  async run(options: RunOptions = {}): Promise<void> {
    const settings = runSettings(options);
    const { lago, store, maxAge = Infinity } = this.#options;
    if (!lago) throw new LagoArgumentError("lago", "is required to deliver events: pass it to `new Outbox()`.");
    if (this.#running) throw new LagoOutboxError("The outbox already runs: call `run` once.");
    const delivery = new Delivery({ lago, store, reports: this.#reports, maxAge }, settings);
    const end = this.#opened().then(() => delivery.run());
    this.#running = { delivery, end };
    await end.finally(() => (this.#running = undefined));
  }

  /** Calls a listener at each report of the delivery. Returns a function that removes it. */
  on<Name extends keyof OutboxEvents>(name: Name, listener: (report: OutboxEvents[Name]) => unknown): () => void {
    return this.#reports.on(name, listener);
  }

  /** Returns the state of the outbox. It counts the events of all processes. */
  async status(): Promise<OutboxStatus> {
    return toStatus(await (await this.#opened()).status());
  }

  /**
   * Compares the events of a time range with the list of Lago: which ones are missing, differ, or are there twice. Lago
   * responds before it checks an event, so a delivered event may not be billed: the option `check` finds that too.
   *
   * It reads all events of the range from the outbox and from Lago, so choose ranges of up to a million events. Operation:
   * `findAllEvents`, `GET /events`.
   *
   * @throws LagoArgumentError if the outbox kept no delivered events of the range (`keep`), and `events` is missing.
   *
   * @example
   * const day = 86_400_000;
   * const { missing } = await outbox.reconcile({ from: new Date(Date.now() - day), to: new Date() });
   */
  async reconcile(options: ReconcileOptions): Promise<Reconciliation> {
    const { lago, keep = 0 } = this.#options;
    if (!lago) throw new LagoArgumentError("lago", "is required to list events: pass it to `new Outbox()`.");
    if (!options.events && Date.now() - keep > options.from.getTime())
      throw new LagoArgumentError(
        "from",
        "must be within the time for which the outbox keeps delivered events (`keep`). Or pass `events`.",
      );
    return reconcile(lago, await this.#opened(), options);
  }

  /** Stops the delivery, and closes the store. Events that were not delivered stay in it. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#running?.delivery.stop();
    await this.#running?.end.catch(() => undefined);
    if (this.#opening) await this.#options.store.close();
    this.#opening = undefined;
  }

  /** Closes the outbox at the end of `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #store(entries: Parameters<OutboxStore["put"]>[0], transaction: unknown): Promise<void> {
    const store = await this.#opened();
    if (transaction !== undefined && !store.supportsTransactions)
      throw new LagoArgumentError("transaction", `is not supported by ${store.engine}: use Postgres.`);
    await traced(
      () => ({ action: "put", count: entries.length, engine: store.engine }),
      () => store.put(entries, { transaction, maxPending: this.#options.maxPending }),
    );
    this.#running?.delivery.wake();
  }

  /** Opens the store once. After a failure, the next call tries again. */
  async #opened(): Promise<OutboxStore> {
    const { store } = this.#options;
    if (this.#isClosed) throw new LagoOutboxError("The outbox is closed: create another one.");
    this.#opening ??= store.open().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    await this.#opening;
    return store;
  }
}
