/** Changes maps, and remembers how to undo that while it records. */
export class Journal {
  #undo: (() => void)[] | undefined;

  /** Makes changes. If it throws, all of them are undone. Changes in changes are undone with those around them. */
  record<Result>(change: () => Result): Result {
    if (this.#undo !== undefined) return change();
    const undo: (() => void)[] = (this.#undo = []);
    try {
      return change();
    } catch (error) {
      for (const step of undo.toReversed()) step();
      throw error;
    } finally {
      this.#undo = undefined;
    }
  }

  /** Runs a function if the changes until now are undone: for what is derived from maps. */
  onUndo(step: () => void): void {
    this.#undo?.push(step);
  }

  /** Sets an entry of a map. */
  set<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
    const before = map.get(key);
    this.#undo?.push(before === undefined ? () => void map.delete(key) : () => void map.set(key, before));
    map.set(key, value);
  }

  /** Deletes an entry of a map. To undo this, the map is filled again, because its order matters. */
  delete<Key, Value>(map: Map<Key, Value>, key: Key): void {
    if (this.#undo !== undefined && map.has(key)) {
      const entries = [...map];
      this.#undo.push(() => refill(map, entries));
    }
    map.delete(key);
  }
}

function refill<Key, Value>(map: Map<Key, Value>, entries: readonly (readonly [Key, Value])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}
