/** Where events are kept: through the outbox, or by the engine alone, which is the limit. */
export const keepers = [
  "SQLite alone",
  "@lagokit/outbox on SQLite",
  "Postgres alone",
  "@lagokit/outbox on Postgres",
  "Redis alone",
  "@lagokit/outbox on Redis",
] as const;
export type KeeperName = (typeof keepers)[number];

/** What a cell of the tables of the outbox measures. */
export interface OutboxOrder {
  readonly keeper: KeeperName;
  /**
   * - `put`: 64 callers put one event after the other
   * - `deliver`: the same, and the outbox delivers at the same time
   * - `backlog`: the outbox delivers what waits
   */
  readonly task: "put" | "deliver" | "backlog";
  readonly events: number;
  /** URL of the server that receives the events. */
  readonly server: string;
  /** A new file, or where the engine listens. */
  readonly place: string;
}

/** What a cell measured. */
export interface OutboxSample {
  readonly perSecond: number;
  /** Duration of a `put` that 99 % are below, in milliseconds; 0 without callers. */
  readonly slow: number;
  /** The longest time in which the event loop did nothing else, in milliseconds. */
  readonly block: number;
  readonly peakBytes: number;
}
