/** A stored object. */
export interface Row {
  readonly lago_id: string;
}

/** The name of a table, with the type of its rows. Each module that stores objects defines its own. */
export interface TableName<R extends Row> {
  readonly name: string;
  /** A field that finds a row directly, such as `code`. */
  readonly key: (row: R) => string;
}

/** Defines a table. `key` returns the field that is used to find a row, `lago_id` by default. */
export function defineTable<R extends Row>(name: string, key: (row: R) => string = (row) => row.lago_id): TableName<R> {
  return { name, key };
}

/** Stored objects of one kind, the oldest first. */
export class Table<R extends Row> {
  readonly #key: (row: R) => string;
  readonly #rows = new Map<string, R>();
  readonly #byKey = new Map<string, R>();
  /** All rows by their keys and their `lago_id`. Undefined until the first search, because most tables have unique keys. */
  #groups: Map<string, Map<string, R>> | undefined;

  constructor({ key }: TableName<R>) {
    this.#key = key;
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Adds a row, or replaces the row with the same `lago_id`. Of two rows with the same key, the later one is found. */
  add(row: R): R {
    this.#forgetKey(this.#rows.get(row.lago_id), row);
    this.#rows.set(row.lago_id, row);
    this.#byKey.set(this.#key(row), row);
    if (this.#groups !== undefined) addToGroup(this.#groups, this.#key(row), row);
    return row;
  }

  /** Replaces fields of a row, and returns the new row. */
  change(row: R, fields: Partial<R>): R {
    return this.add({ ...row, ...fields });
  }

  delete(row: R): void {
    this.#forgetKey(this.#rows.get(row.lago_id));
    this.#rows.delete(row.lago_id);
  }

  /** The row with a `lago_id`. */
  get(id: string | undefined): R | undefined {
    return id === undefined ? undefined : this.#rows.get(id);
  }

  /** The row with a key, the last that was added or changed. */
  byKey(key: string | undefined): R | undefined {
    return key === undefined ? undefined : this.#byKey.get(key);
  }

  /** All rows with a key, the oldest first. */
  withKey(key: string): R[] {
    if (this.#groups === undefined) {
      this.#groups = new Map();
      for (const row of this.#rows.values()) addToGroup(this.#groups, this.#key(row), row);
    }
    return [...(this.#groups.get(key)?.values() ?? [])];
  }

  /** The first row, the oldest, that fulfills a condition. */
  find(condition: (row: R) => boolean): R | undefined {
    for (const row of this.#rows.values()) if (condition(row)) return row;
    return undefined;
  }

  /** All rows that fulfill a condition, the oldest first. */
  where(condition?: (row: R) => boolean): R[] {
    const rows = [...this.#rows.values()];
    return condition === undefined ? rows : rows.filter((row) => condition(row));
  }

  /** All rows that fulfill a condition, the newest first, as most lists of Lago are sorted. */
  newest(condition?: (row: R) => boolean): R[] {
    return this.where(condition).toReversed();
  }

  /** Returns a function that restores the rows of now. */
  snapshot(): () => void {
    const [rows, byKey] = [[...this.#rows], [...this.#byKey]];
    return () => {
      refill(this.#rows, rows);
      refill(this.#byKey, byKey);
      this.#groups = undefined;
    };
  }

  #forgetKey(row: R | undefined, next?: R): void {
    if (row === undefined) return;
    const key = this.#key(row);
    if (this.#byKey.get(key)?.lago_id === row.lago_id) this.#byKey.delete(key);
    // A row that keeps its key keeps its place.
    if (next === undefined || this.#key(next) !== key) this.#groups?.get(key)?.delete(row.lago_id);
  }
}

function addToGroup<R extends Row>(groups: Map<string, Map<string, R>>, key: string, row: R): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, new Map([[row.lago_id, row]]));
  else group.set(row.lago_id, row);
}

function refill<Value>(map: Map<string, Value>, entries: readonly (readonly [string, Value])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}
