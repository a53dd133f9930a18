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

/** Waits, and stops waiting when the signal is aborted, or when what ends the wait early is resolved. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined, early?: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const wake = (): void => {
      clear();
      resolve();
    };
    const clear = startTimeout(milliseconds, signal, wake);
    void early?.then(wake);
  });
}
