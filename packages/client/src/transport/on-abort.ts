/** Who waits for a signal. */
const waiting = new WeakMap<EventTarget, Set<() => void>>();

/**
 * Calls back when a signal is aborted, until what it gives is called.
 *
 * However many wait for a signal, it has one listener: of more than ten, Node warns as of a leak.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const callbacks = waiting.get(signal) ?? new Set();
  waiting.set(signal, callbacks.add(callback));
  // One and the same function is added once.
  signal.addEventListener("abort", tell);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size === 0) signal.removeEventListener("abort", tell);
  };
}

function tell(this: AbortSignal): void {
  for (const callback of waiting.get(this) ?? []) callback();
}
