import { onAbort } from "./on-abort.ts";

/** Calls back when the time is up or the signal is aborted, until what it gives is called: it lets go of both. */
export function startTimeout(milliseconds: number, signal: AbortSignal | undefined, onEnd: () => void): () => void {
  const timer = setTimeout(onEnd, milliseconds);
  const leave = signal && onAbort(signal, onEnd);
  return () => {
    clearTimeout(timer);
    leave?.();
  };
}

/** Waits, and stops waiting when the signal is aborted. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const clear = startTimeout(milliseconds, signal, () => {
      clear();
      resolve();
    });
  });
}
