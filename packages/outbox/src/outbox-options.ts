import { LagoArgumentError } from "@lagokit/client/errors";
import type { Events } from "@lagokit/client";
import type { OutboxStore } from "./store/outbox-store.ts";

/** The client that an outbox sends with: a `Lago`. */
export interface OutboxClient {
  readonly events: Pick<Events, "sendAll" | "list">;
}

/** Options of `new Outbox()`. */
export interface OutboxOptions {
  /** Where events are kept until Lago has them, such as `sqliteStore("billing.db")`. */
  readonly store: OutboxStore;
  /**
   * The client that delivers the events. A process that only puts events needs none.
   * @default none
   */
  readonly lago?: OutboxClient | undefined;
  /**
   * Maximum number of undelivered events. When it is reached, `put` rejects with a `LagoOutboxFullError`, and keeps all
   * events that it accepted before.
   * @default unlimited
   */
  readonly maxPending?: number | undefined;
  /**
   * Maximum age of an undelivered event, in milliseconds. An older event is dead with the reason `expired`.
   * @default unlimited
   */
  readonly maxAge?: number | undefined;
  /**
   * How long delivered events are kept, in milliseconds. `reconcile` compares them with those of Lago. Events to which you
   * gave a `transaction_id` and no `timestamp` are kept for at least 7 days: only the outbox can recognize them when they are put again.
   * @default 0
   */
  readonly keep?: number | undefined;
}

/** Options of `run`. */
export interface RunOptions {
  /**
   * How many batches of up to 100 events are sent at the same time.
   * @default 4
   */
  readonly concurrency?: number | undefined;
  /**
   * Stops the delivery. Requests in flight are finished first, for up to 10 seconds.
   * @default none
   */
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether the delivery stops once the outbox is empty.
   * @default false
   */
  readonly stopWhenEmpty?: boolean | undefined;
  /**
   * Wait after a first failure, in milliseconds. It doubles with each further failure, up to `maxRetryDelay`. If Lago says
   * how long to wait, this is respected.
   * @default 1000
   */
  readonly retryDelay?: number | undefined;
  /**
   * Longest wait between two attempts while Lago is unavailable or refuses the API key, in milliseconds.
   * @default 30_000
   */
  readonly maxRetryDelay?: number | undefined;
  /**
   * How often the store is checked for events that other processes put, in milliseconds.
   * @default 500
   */
  readonly pollInterval?: number | undefined;
  /**
   * How long another process waits before it takes over the events of this one, if this one stops without a notice, in
   * milliseconds.
   * @default 10_000
   */
  readonly lease?: number | undefined;
}

/** The settings of a delivery, with defaults filled in. */
export type RunSettings = { readonly [Name in keyof RunOptions]-?: NonNullable<RunOptions[Name]> };

/** What a value of an option must be. */
export type Rule = readonly [accepts: (value: unknown) => boolean, must: string];

const isWhole = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0;
const isTime = (value: unknown): boolean => typeof value === "number" && value >= 0 && value <= 2_147_483_647;
const hasMethod = (value: unknown, name: string): boolean =>
  // As: `Object` turns any value into something with keys.
  typeof (Object(value) as Readonly<Record<string, unknown>>)[name] === "function";

const count: Rule = [isWhole, "must be a positive integer."];
const time: Rule = [isTime, "must be from 0 to 2147483647, in milliseconds."];
const anyTime: Rule = [(value) => Number(value) >= 0, "must be at least 0, in milliseconds."];

const outboxRules: Readonly<Record<keyof OutboxOptions, Rule>> = {
  store: [(value) => hasMethod(value, "take"), 'must be a store, such as `sqliteStore("billing.db")`.'],
  lago: [
    (value) => hasMethod(Object(Object(value).events), "sendAll"),
    "must be a client: `new Lago()` of `@lagokit/client`.",
  ],
  maxPending: count,
  maxAge: anyTime,
  keep: anyTime,
};

const runRules: Readonly<Record<keyof RunOptions, Rule>> = {
  concurrency: count,
  signal: [(value) => hasMethod(value, "removeEventListener"), "must be an `AbortSignal`."],
  stopWhenEmpty: [(value) => typeof value === "boolean", "must be true or false."],
  retryDelay: time,
  maxRetryDelay: time,
  pollInterval: time,
  lease: time,
};

/** Validates the options of an outbox. */
export function checkOutboxOptions(options: OutboxOptions): OutboxOptions {
  check(options, outboxRules);
  // As: callers without types can forget it.
  if ((options.store as unknown) == null) throw new LagoArgumentError("store", outboxRules.store[1]);
  return options;
}

/** Validates the options of a delivery, and fills in the defaults. */
export function runSettings(options: RunOptions): RunSettings {
  check(options, runRules);
  return {
    concurrency: options.concurrency ?? 4,
    signal: options.signal ?? new AbortController().signal,
    stopWhenEmpty: options.stopWhenEmpty ?? false,
    retryDelay: options.retryDelay ?? 1000,
    maxRetryDelay: options.maxRetryDelay ?? 30_000,
    pollInterval: options.pollInterval ?? 500,
    lease: options.lease ?? 10_000,
  };
}

/** Refuses invalid values, and unknown names, because a typo would go unnoticed. */
export function check(options: object, rules: Readonly<Record<string, Rule>>): void {
  if (typeof options !== "object" || options === null) throw new LagoArgumentError("options", "must be an object.");
  for (const [name, value] of Object.entries(options)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    const known = Object.keys(rules).join("`, `");
    if (rule === undefined) throw new LagoArgumentError(name, `is not an option. Use one of \`${known}\`.`);
    if (value != null && !rule[0](value)) throw new LagoArgumentError(name, rule[1]);
  }
}
