/** Where the client logs to: `console`, winston, pino, or what another logging library gives. */
export interface Logger {
  /** Takes each attempt and each answer. */
  debug(message: string, facts: Readonly<Record<string, unknown>>): void;
  /** Takes each failure that is followed by another attempt, and a rate limit that is nearly used up. */
  warn(message: string, facts: Readonly<Record<string, unknown>>): void;
}

/** The least that is logged: `debug` is everything, `warn` what may need somebody's attention, `off` nothing. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "off";

/** The levels of the log, in their order. */
export const logLevels: readonly LogLevel[] = ["debug", "info", "warn", "error", "off"];

/** What there is to log. */
export type LogEntry = [message: string, facts: Readonly<Record<string, unknown>>];

/** Logs a message and its facts, in the order in which the logger takes them: pino and those like it take facts first. */
export function log(logger: Logger, level: "debug" | "warn", entry: LogEntry): void {
  // As: the type of a logger has the other order, which is the one for everybody to write.
  logger[level](...("bindings" in logger ? (entry.toReversed() as LogEntry) : entry));
}

/** Leaves the names of headers, and puts stars for their values: any name can have a secret, but for these few. */
export function redact(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const harmless = /^(accept|content-(type|length)|user-agent|x-lagokit-client)$/;
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, harmless.test(name) ? value : "***"]),
  );
}
