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
  /** A field that several rows can have, by which they are found together, such as `external_id`. */
  readonly group: (row: R) => string;
}

/** Defines a table. `key` and `group` return the fields that are used to find rows, `lago_id` by default. */
export function defineTable<R extends Row>(
  name: string,
  key: (row: R) => string = idOf,
  group: (row: R) => string = idOf,
): TableName<R> {
  return { name, key, group };
}

function idOf({ lago_id: id }: Row): string {
  return id;
}

/** Stored objects of one kind, the oldest first. */
export class Table<R extends Row> {
  readonly #key: (row: R) => string;
  readonly #journal: Journal;
  readonly #rows = new Map<string, R>();
  readonly #byKey = new Map<string, R>();
  readonly #groupOf: (row: R) => string;
  /** All rows by their groups and their `lago_id`. Undefined until the first search, because most tables need none. */
  #groups: Map<string, Map<string, R>> | undefined;

  constructor({ key, group }: TableName<R>, journal: Journal) {
    this.#key = key;
    this.#groupOf = group;
    this.#journal = journal;
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Adds a row, or replaces the row with the same `lago_id`. Of two rows with the same key, the later one is found. */
  add(row: R): R {
    const before = this.#rows.get(row.lago_id);
    if (before !== undefined && this.#key(before) !== this.#key(row)) this.#forgetKey(before);
    if (before !== undefined && this.#groupOf(before) !== this.#groupOf(row)) this.#forgetGroup(before);
    this.#journal.set(this.#rows, row.lago_id, row);
    this.#journal.set(this.#byKey, this.#key(row), row);
    this.#addToGroup(row);
    return row;
  }

  /** Replaces fields of a row, and returns the new row. */
  change(row: R, fields: Partial<R>): R {
    return this.add({ ...row, ...fields });
  }

  delete(row: R): void {
    const stored = this.#rows.get(row.lago_id);
    if (stored === undefined) return;
    this.#forgetKey(stored);
    this.#forgetGroup(stored);
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

  /** All rows of a group, the oldest first. */
  inGroup(group: string): R[] {
    if (this.#groups === undefined) {
      this.#groups = new Map();
      for (const row of this.#rows.values()) this.#addToGroup(row);
    }
    return [...(this.#groups.get(group)?.values() ?? [])];
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

  #addToGroup(row: R): void {
    if (this.#groups === undefined) return;
    this.#journal.onUndo(() => (this.#groups = undefined));
    const name = this.#groupOf(row);
    const group = this.#groups.get(name);
    if (group === undefined) this.#groups.set(name, new Map([[row.lago_id, row]]));
    else group.set(row.lago_id, row);
  }

  #forgetKey(row: R): void {
    const key = this.#key(row);
    if (this.#byKey.get(key)?.lago_id === row.lago_id) this.#journal.delete(this.#byKey, key);
  }

  #forgetGroup(row: R): void {
    const isForgotten = this.#groups?.get(this.#groupOf(row))?.delete(row.lago_id) === true;
    if (isForgotten) this.#journal.onUndo(() => (this.#groups = undefined));
  }
}
