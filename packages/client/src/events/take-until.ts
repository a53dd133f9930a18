import { LagoArgumentError } from "../errors/lago-argument-error.ts";

/** What takes items. */
export interface Taker<Item> {
  /** Takes an item; the next waits for what it gives. */
  readonly take: (item: Item) => Promise<void> | undefined;
  /** Takes an item that was on its way from the source when the signal was aborted. */
  readonly takeLate: (item: Item) => void;
}

/**
 * Takes items one after the other, until there are no more or the signal is aborted.
 *
 * An abort ends the wait for an item; what takes one is never cut off, and is given no other.
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
      // There may be millions, most of which are taken at once.
      const taken = take(item);
      if (taken) await taken;
      if (signal.aborted) return;
      isWaiting = true;
    }
  };
  // A source that is still waiting for its next item answers only then.
  const close = async (): Promise<unknown> => iterator.return?.();
  await new Promise<void>((resolve, reject) => {
    signal.addEventListener("abort", () => {
      if (!isWaiting) return;
      resolve();
      // What it fails with then has no one to go to.
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
  throw new LagoArgumentError("events", "must be iterable: a list, a generator, a stream.");
}

async function* stepByStep<Item>(items: Iterable<Item>): AsyncGenerator<Item, void, undefined> {
  yield* items;
}
