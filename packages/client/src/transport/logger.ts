/** Logger of the client: `console`, winston, pino, or a logger with the same methods. */
export interface Logger {
  /** Receives each attempt and each response. */
  debug(message: string, facts: Readonly<Record<string, unknown>>): void;
  /** Receives each failure that is followed by another attempt, and each rate limit that is nearly used up. */
  warn(message: string, facts: Readonly<Record<string, unknown>>): void;
}

/** Lowest level that is logged: `debug` logs everything, `warn` what may need attention, `off` nothing. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "off";

/** The log levels, in ascending order. */
export const logLevels: readonly LogLevel[] = ["debug", "info", "warn", "error", "off"];

/** A message to log, and its facts. */
export type LogEntry = [message: string, facts: Readonly<Record<string, unknown>>];

/** Logs a message and its facts in the order of the logger: pino and similar loggers take the facts first. */
export function log(logger: Logger, level: "debug" | "warn", entry: LogEntry): void {
  // As: the type of a logger has the other order, which all callers use.
  logger[level](...("bindings" in logger ? (entry.toReversed() as LogEntry) : entry));
}

/** Replaces the values of headers with stars. Any header can contain a secret, except these few. */
export function redact(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const harmless = /^(accept|content-(type|length)|user-agent|x-lagokit-client)$/;
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, harmless.test(name) ? value : "***"]),
  );
}
