/** Where the client logs to: `console`, or what a logging library gives. */
export interface Logger {
  /** Takes each attempt and each answer. */
  debug(message: string, details: Readonly<Record<string, unknown>>): void;
  /** Takes each failure that is followed by another attempt. */
  warn(message: string, details: Readonly<Record<string, unknown>>): void;
}

/** Leaves the names of headers, and puts stars for the values that could be secret. */
export function redact(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const secret = /auth|cookie|key|token|secret|signature|password|session/i;
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, secret.test(name) ? "***" : value]));
}
