interface Drainer {
  /** Ends with the previous take. */
  last: Promise<unknown>;
  /** The take whose response arrived last, empty before the first one. */
  received: string;
}

/**
 * Numbers the takes of each drainer. Each take says which one was received last: if the response to another one was lost,
 * Redis returns its events again. They would be sending as long as the drainer lives otherwise. A client that connects again can
 * also send the same take twice.
 */
export class Takes {
  readonly #drainers = new Map<string, Drainer>();

  /** Runs a take after the previous one of the drainer. */
  run<Result>(drainerId: string, take: (id: string, received: string) => Promise<Result>): Promise<Result> {
    const drainer = this.#drainers.get(drainerId) ?? { last: Promise.resolve(), received: "" };
    this.#drainers.set(drainerId, drainer);
    const result = drainer.last.then(() => attempt(drainer, take));
    drainer.last = result.catch(() => undefined);
    return result;
  }

  forget(drainerId: string): void {
    this.#drainers.delete(drainerId);
  }
}

async function attempt<Result>(
  drainer: Drainer,
  take: (id: string, received: string) => Promise<Result>,
): Promise<Result> {
  const { received } = drainer;
  const id = crypto.randomUUID();
  drainer.received ||= "none";
  const result = await take(id, received);
  drainer.received = id;
  return result;
}
