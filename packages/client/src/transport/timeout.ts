import { onAbort } from "./on-abort.ts";

/**
 * Calls back after the time or when the signal is aborted, until the returned function is called, which releases both.
 */
export function startTimeout(milliseconds: number, signal: AbortSignal | undefined, onEnd: () => void): () => void {
  const timer = setTimeout(onEnd, milliseconds);
  const leave = signal && onAbort(signal, onEnd);
  return () => {
    clearTimeout(timer);
    leave?.();
  };
}

/** Waits. The wait ends early when the signal is aborted or the promise `early` resolves. */
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
