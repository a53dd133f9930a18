/** The engines that keep events, by their names in the table. */
export const engineNames = ["sqlite", "postgres", "redis"] as const;
export type EngineName = (typeof engineNames)[number];

/** The client through which a store uses an engine. */
export const clientNames = {
  sqlite: ["node:sqlite", "libsql"],
  postgres: ["pg", "postgres"],
  redis: ["redis", "ioredis"],
} as const satisfies Readonly<Record<EngineName, readonly string[]>>;
export type ClientName = (typeof clientNames)[EngineName][number];

/** Where a process finds its events. */
export interface Place {
  readonly client: ClientName;
  /** A file, the folder of a socket, or a socket. */
  readonly path: string;
}
