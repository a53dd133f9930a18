/** Where events are stored. Lago identifies a repeated event differently on each. */
export type EventStore = "postgres" | "clickhouse";
