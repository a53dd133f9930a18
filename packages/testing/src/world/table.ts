import type { Journal } from "./journal.ts";

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
  readonly #journal: Journal;
  readonly #rows = new Map<string, R>();
  readonly #byKey = new Map<string, R>();

  constructor({ key }: TableName<R>, journal: Journal) {
    this.#key = key;
    this.#journal = journal;
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Adds a row, or replaces the row with the same `lago_id`. Of two rows with the same key, the later one is found. */
  add(row: R): R {
    const before = this.#rows.get(row.lago_id);
    if (before !== undefined && this.#key(before) !== this.#key(row)) this.#forgetKey(before);
    this.#journal.set(this.#rows, row.lago_id, row);
    this.#journal.set(this.#byKey, this.#key(row), row);
    return row;
  }

  /** Replaces fields of a row, and returns the new row. */
  change(row: R, fields: Partial<R>): R {
    return this.add({ ...row, ...fields });
  }

  delete(row: R): void {
    this.#forgetKey(this.#rows.get(row.lago_id));
    this.#journal.delete(this.#rows, row.lago_id);
  }

  /** The row with a `lago_id`. */
  get(id: string | undefined): R | undefined {
    return id === undefined ? undefined : this.#rows.get(id);
  }

  /** The row with a key, the last that was added or changed. */
  byKey(key: string | undefined): R | undefined {
    return key === undefined ? undefined : this.#byKey.get(key);
  }

  /** The first row, the oldest, that fulfills a condition. */
  find(condition: (row: R) => boolean): R | undefined {
    for (const row of this.#rows.values()) if (condition(row)) return row;
    return undefined;
  }

  /** All rows that fulfill a condition, the oldest first. */
  where(condition: (row: R) => boolean = () => true): R[] {
    return [...this.#rows.values()].filter((row) => condition(row));
  }

  /** All rows that fulfill a condition, the newest first, as most lists of Lago are sorted. */
  newest(condition?: (row: R) => boolean): R[] {
    return this.where(condition).toReversed();
  }

  #forgetKey(row: R | undefined): void {
    if (row !== undefined && this.#byKey.get(this.#key(row))?.lago_id === row.lago_id)
      this.#journal.delete(this.#byKey, this.#key(row));
  }
}
