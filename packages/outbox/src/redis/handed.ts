import type { Settlement, TakenEntry } from "../store/outbox-store.ts";

interface Holder {
  readonly ids: Set<string>;
  /** Whether the response to a `take` was lost. */
  isUnsure: boolean;
}

/**
 * The events that drainers of this process have. If the response to a `take` is lost, Redis may have given events to the
 * drainer that it does not know of: the next `take` says which it knows, to get the others.
 */
export class Handed {
  readonly #holders = new Map<string, Holder>();

  async take(
    drainerId: string,
    take: (known: Iterable<string> | undefined) => Promise<readonly TakenEntry[]>,
  ): Promise<readonly TakenEntry[]> {
    const holder = this.#holders.get(drainerId) ?? { ids: new Set(), isUnsure: false };
    this.#holders.set(drainerId, holder);
    try {
      const entries = await take(holder.isUnsure ? holder.ids : undefined);
      holder.isUnsure = false;
      for (const { id } of entries) holder.ids.add(id);
      return entries;
    } catch (error) {
      holder.isUnsure = true;
      throw error;
    }
  }

  settle(drainerId: string, { delivered, dead, released }: Settlement): void {
    const ids = this.#holders.get(drainerId)?.ids;
    for (const id of delivered) ids?.delete(id);
    for (const { id } of dead) ids?.delete(id);
    for (const id of released) ids?.delete(id);
  }

  leave(drainerId: string): void {
    this.#holders.delete(drainerId);
  }
}
