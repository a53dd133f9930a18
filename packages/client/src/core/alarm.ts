/** Calls back when the time is up or the signal is aborted, until what it gives is called: it lets go of both. */
export function alarm(milliseconds: number, signal: AbortSignal | undefined, ring: () => void): () => void {
  const timer = setTimeout(ring, milliseconds);
  signal?.addEventListener("abort", ring);
  return () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", ring);
  };
}

/** Waits, and stops waiting when the signal is aborted. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const clear = alarm(milliseconds, signal, () => {
      clear();
      resolve();
    });
  });
}
