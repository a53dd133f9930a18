const codes = { refused: "ECONNREFUSED", reset: "ECONNRESET" } as const;
const message = "The fake Lago failed this connection";

/** The error of `fetch` on Node if the connection fails. */
export function connectionError(reason: "refused" | "reset"): TypeError {
  const cause = Object.assign(new Error(`${message}: ${reason}`), { code: codes[reason] });
  return new TypeError("fetch failed", { cause });
}

/** Whether an error is a failed connection that the test asked for, not a mistake. */
export function isConnectionError(error: unknown): boolean {
  const cause = error instanceof TypeError ? error.cause : undefined;
  return cause instanceof Error && "code" in cause && Object.values<unknown>(codes).includes(cause.code);
}

/** Waits until the caller gives up, and rejects with its reason. */
export function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.throwIfAborted();
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/** Waits, or rejects when the caller gives up. */
export async function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  try {
    await Promise.race([waited, untilAborted(signal)]);
  } finally {
    clearTimeout(timer);
  }
}
