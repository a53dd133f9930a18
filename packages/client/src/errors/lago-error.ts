/** Marks every error of this client. Each build and version has its own classes, but they share this mark. */
const brand: unique symbol = Symbol.for("lagokit.error");

/**
 * Base class of all errors that this client throws: `error instanceof LagoError` catches them all.
 *
 * If a process loads both the ES module and the CommonJS build, `instanceof` recognizes the errors of both.
 *
 * The message, and what loggers print of the error, never contain the API key, a body or a query.
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
   * Returns what loggers print instead of the error. Some of them would call every getter.
   *
   * @internal
   */
  toJSON(): object {
    return Object.assign({}, this, { name: this.name, message: this.message });
  }
}

/** Returns the name of a class that other builds have too. A class that a caller derives is not shared. */
function sharedName(prototype: LagoError): string | undefined {
  return Object.hasOwn(prototype, "name") && prototype.name.startsWith("Lago") ? prototype.name : undefined;
}
