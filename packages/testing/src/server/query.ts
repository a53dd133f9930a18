/** The query of a request. Names are those of the API document, such as `status[]`. */
export class Query<Name extends string = string> {
  readonly #parameters: URLSearchParams;

  constructor(parameters: URLSearchParams) {
    this.#parameters = parameters;
  }

  /** The value of a parameter, or undefined. An empty value counts as none. */
  text(name: Name): string | undefined {
    return this.#parameters.get(name) || undefined;
  }

  /** The values of a parameter such as `status[]`; undefined without any. */
  list(name: Name): readonly string[] | undefined {
    const values = this.#parameters.getAll(name);
    return values.length === 0 ? undefined : values;
  }

  /** The value of a boolean parameter, or undefined. */
  flag(name: Name): boolean | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : value === "true" || value === "1";
  }

  /** The value of a parameter that is a number, or undefined. */
  number(name: Name): number | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : Number(value);
  }

  /** The entries of a parameter such as `metadata[key]=value`; undefined without any. */
  map(name: Name): ReadonlyMap<string, string> | undefined {
    const entries = [...this.#parameters].flatMap(([key, value]) =>
      key.startsWith(`${name}[`) && key.endsWith("]") ? [[key.slice(name.length + 1, -1), value] as const] : [],
    );
    return entries.length === 0 ? undefined : new Map(entries);
  }
}
