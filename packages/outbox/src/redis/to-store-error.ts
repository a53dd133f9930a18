import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";

const refusals: Readonly<Record<string, string>> = {
  OOM: "Redis has no memory left: raise its `maxmemory`, or deliver events",
  MISCONF: "Redis cannot write to its disk: see its log",
  READONLY: "This Redis is a replica, which is read-only: connect to the primary",
  LOADING: "Redis is loading its data: try again later",
  NOAUTH: "Redis requires a password: check that of your client",
  WRONGPASS: "Redis refuses the user or the password: check those of your client",
  NOPERM:
    "The user of Redis may not do this: allow EVALSHA, EVAL, the commands of the script, and the keys of `prefix`",
  NOGROUP: "The data of the outbox in Redis was deleted while it was in use: create the store again",
  WRONGTYPE: "Redis has other data under the keys of the outbox: choose another `prefix`",
};

/** Errors after which another server may have run the command before: the client repeats it after a reconnection. */
const isUnclear = /^(LOADING|READONLY|CLUSTERDOWN|MASTERDOWN|TRYAGAIN)$/;

/**
 * Returns the code with which Redis refused a command, or undefined if Redis did not respond. Redis 6 writes the
 * code of an error in a script after a hyphen.
 */
export function refusalCode(error: unknown): string | undefined {
  const message = error instanceof Error ? error.message : "";
  return /: -([A-Z]{2,}) /.exec(message)?.[1] ?? /^([A-Z]{3,})(?: |$)/.exec(message)?.[1];
}

const again = "The outcome is unknown: put the same events again, and each is accepted once.";

/**
 * Describes the failure of commands without the text of Redis, which can contain arguments.
 *
 * @param isPut Whether the commands add events.
 */
export function toStoreError(error: unknown, isPut = false): LagoOutboxStoreError {
  if (error instanceof LagoOutboxStoreError) return error;
  const code = refusalCode(error);
  if (code === undefined) return lostConnection(error, isPut);
  const message = refusals[code] ?? `Redis refuses a command with ${code}: see its log`;
  const outcomeUnknown = isPut && isUnclear.test(code);
  return new LagoOutboxStoreError(`${message}.${outcomeUnknown ? ` ${again}` : ""}`, { code, outcomeUnknown });
}

function lostConnection(error: unknown, isPut: boolean): LagoOutboxStoreError {
  const { code }: { readonly code?: unknown } = Object(error);
  const message = `The connection to Redis failed: check that the client is connected.${isPut ? ` ${again}` : ""}`;
  return new LagoOutboxStoreError(message, {
    code: typeof code === "string" ? code : undefined,
    outcomeUnknown: isPut,
  });
}

/** Says that Redis did not respond in time. */
export function toLateError(timeout: number, outcome?: { readonly isSent: boolean }): LagoOutboxStoreError {
  const suffix = outcome ? ` ${outcome.isSent ? again : "No event was accepted."}` : "";
  return new LagoOutboxStoreError(`Redis did not respond within ${timeout} ms.${suffix}`, {
    code: "ETIMEDOUT",
    outcomeUnknown: outcome?.isSent === true,
  });
}
