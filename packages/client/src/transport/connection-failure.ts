/** What the engines say of a mistake in code, which is a `TypeError` too. */
const mistake =
  /is not (a (function|constructor)|an object|iterable)|^(Cannot|can't|Assignment|Class) |circular| is (undefined|null)$/;

/** The codes that say that a function was called wrongly, or that a signal ended a request. */
const noFailure = /^((UND_)?ERR_(INVALID|MISSING|ILLEGAL|OUT_OF|ABORTED)|ABORT)/;

/**
 * Whether what `fetch` threw says that a connection failed.
 *
 * What a framework throws to steer a rendering, the abort of another's signal and a mistake in a caller's own `fetch` do
 * not, where the runtime tells them apart.
 */
export function isConnectionFailure(error: unknown): boolean {
  const { name, message, cause, digest, $$typeof } = fieldsOf(error);
  if (digest !== undefined || $$typeof !== undefined) return false;
  const code = codeOf(error);
  if (code !== undefined) return !noFailure.test(code);
  if (name === "TypeError") return !mistake.test(String(message));
  // What workerd throws, and libraries that stand in the place of `fetch`.
  return name === "Error" && (cause != null || /network|connect|socket|internal error/i.test(String(message)));
}

/** What tells one failure from another: a code, which runtimes hide at different depths, or, without one, words. */
export function failureOf(error: unknown): string {
  return codeOf(error) ?? wordsOf(error);
}

/** The code of a failure, or of what caused it. */
export function codeOf(error: unknown): string | undefined {
  const { code, cause } = fieldsOf(error);
  if (typeof code === "string") return code;
  return cause == null ? undefined : codeOf(cause);
}

function wordsOf(error: unknown): string {
  const { message, cause } = fieldsOf(error);
  return cause == null ? String(message) : wordsOf(cause);
}

function fieldsOf(error: unknown): Readonly<Record<string, unknown>> {
  // As: whatever was thrown, `Object` makes something of it that can be asked.
  return Object(error) as Readonly<Record<string, unknown>>;
}
