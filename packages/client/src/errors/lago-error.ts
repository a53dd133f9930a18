/** On every error of this client, whatever build or version it is of: each of them has classes of its own. */
const brand: unique symbol = Symbol.for("lagokit.error");

/**
 * The root of every error that this client throws: `error instanceof LagoError` catches them all.
 *
 * `instanceof` knows the errors of the ES module and of the CommonJS build alike, where a process has loaded both.
 *
 * No message, and nothing that a logger prints of one, holds the API key, a body or a query.
 */
export class LagoError extends Error {
  /** @internal */
  static override [Symbol.hasInstance](value: unknown): boolean {
    const name = sharedName(this.prototype);
    if (name === undefined) return super[Symbol.hasInstance](value);
    for (let above = Object(value); brand in above; above = Object.getPrototypeOf(above))
      if (above.name === name) return true;
    return false;
  }

  /** @internal */
  get [brand](): true {
    return true;
  }

  override get name(): string {
    return "LagoError";
  }

  /**
   * What printers take in the place of an error, of which some would call every getter.
   *
   * @internal
   */
  toJSON(): object {
    return Object.assign({}, this, { name: this.name, message: this.message });
  }
}

/** The name of a class that another build has too; one that a caller derives is of that caller alone. */
function sharedName(prototype: LagoError): string | undefined {
  return Object.hasOwn(prototype, "name") && prototype.name.startsWith("Lago") ? prototype.name : undefined;
}
