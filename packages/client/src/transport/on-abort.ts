/** The callbacks that wait for each signal. */
const waiting = new WeakMap<EventTarget, Set<() => void>>();

/**
 * Calls back when a signal is aborted, until the returned function is called.
 *
 * A signal gets only one listener for all callbacks: Node warns of a leak when there are more than ten listeners.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const callbacks = waiting.get(signal) ?? new Set();
  waiting.set(signal, callbacks.add(callback));
  // The same function is added only once.
  signal.addEventListener("abort", tell);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size === 0) signal.removeEventListener("abort", tell);
  };
}

function tell(this: AbortSignal): void {
  for (const callback of waiting.get(this) ?? []) callback();
}
