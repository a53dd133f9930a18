import { LagoArgumentError } from "../errors/lago-argument-error.ts";

/** Receives items. */
export interface Taker<Item> {
  /** Takes an item. The next item waits for the promise that this returns. */
  readonly take: (item: Item) => Promise<void> | undefined;
  /** Takes an item that the source yields after the signal was aborted. */
  readonly takeLate: (item: Item) => void;
}

/**
 * Takes one item after another, until the source ends or the signal is aborted.
 *
 * An abort ends the wait for an item. It never interrupts `take`, and no further item is taken.
 */
export async function takeUntil<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  signal: AbortSignal,
  { take, takeLate }: Taker<Item>,
): Promise<void> {
  const iterator = iteratorOf(items);
  if (signal.aborted) return;
  let isWaiting = true;
  const takeAll = async (): Promise<void> => {
    for await (const item of { [Symbol.asyncIterator]: () => iterator }) {
      isWaiting = false;
      if (signal.aborted) return takeLate(item);
      // There may be millions of items, and most of them need no wait.
      const taken = take(item);
      if (taken) await taken;
      if (signal.aborted) return;
      isWaiting = true;
    }
  };
  // A source that is waiting for its next item handles this only afterwards.
  const close = async (): Promise<unknown> => iterator.return?.();
  await new Promise<void>((resolve, reject) => {
    signal.addEventListener("abort", () => {
      if (!isWaiting) return;
      resolve();
      // No caller would receive an error of the source now.
      close().catch(reject);
    });
    takeAll()
      .finally(() => (isWaiting = false))
      .then(resolve, reject);
  });
}

function iteratorOf<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncIterator<Item> {
  if (Symbol.asyncIterator in Object(items)) return (items as AsyncIterable<Item>)[Symbol.asyncIterator]();
  if (Symbol.iterator in Object(items)) return stepByStep(items as Iterable<Item>);
  throw new LagoArgumentError("events", "must be iterable: an array, a generator or a stream.");
}

async function* stepByStep<Item>(items: Iterable<Item>): AsyncGenerator<Item, void, undefined> {
  yield* items;
}
