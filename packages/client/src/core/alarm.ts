/** Calls back when the time is up or the signal is aborted, unless what it gives is called before: it lets go of both. */
export function alarm(milliseconds: number, signal: AbortSignal | undefined, ring: () => void): () => void {
  const clear = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
  };
  const end = (): void => {
    clear();
    ring();
  };
  const timer = setTimeout(end, milliseconds);
  signal?.addEventListener("abort", end);
  return clear;
}

/** Waits, and stops waiting when the signal is aborted. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    else alarm(milliseconds, signal, resolve);
  });
}
