import { LagoArgumentError } from "../errors/lago-argument-error.ts";

/** Reads items until there are no more or the signal is aborted, even while the next one is waited for. */
export async function* readUntil<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item, void, undefined> {
  const iterator = iteratorOf(items);
  let giveUp: (() => void) | undefined;
  const abort = (): void => giveUp?.();
  // Once, and not for each item: there may be millions.
  signal.addEventListener("abort", abort);
  const next = (): Promise<IteratorResult<Item> | undefined> =>
    new Promise((resolve, reject) => {
      giveUp = () => resolve(undefined);
      Promise.resolve(iterator.next()).then(resolve, reject);
    });
  let done = false;
  try {
    while (!signal.aborted) {
      const result = await next();
      if (result === undefined) return;
      done = result.done === true;
      if (done) return;
      // As: a result that is not the last has an item.
      yield result.value as Item;
    }
  } finally {
    signal.removeEventListener("abort", abort);
    // Not awaited: one that is still waiting for its next item answers only then.
    if (!done) Promise.resolve(iterator.return?.()).catch(() => {});
  }
}

function iteratorOf<Item>(items: Iterable<Item> | AsyncIterable<Item>): Iterator<Item> | AsyncIterator<Item> {
  if (Symbol.asyncIterator in Object(items)) return (items as AsyncIterable<Item>)[Symbol.asyncIterator]();
  if (Symbol.iterator in Object(items)) return (items as Iterable<Item>)[Symbol.iterator]();
  throw new LagoArgumentError("events", "must be something to iterate: a list, a generator, a stream.");
}
