/** A decimal like those of decimal.js, big.js or bignumber.js: every method except `toFixed()` writes an exponent. */
export class Decimal {
  readonly #digits: bigint;
  readonly #scale: number;

  /** The number `digits` divided by ten to the power of `scale`. */
  constructor(digits: bigint, scale: number) {
    this.#digits = digits;
    this.#scale = scale;
  }

  toFixed(): string {
    const digits = String(this.#digits)
      .replace("-", "")
      .padStart(this.#scale + 1, "0");
    const point = digits.length - this.#scale;
    const fraction = this.#scale > 0 ? `.${digits.slice(point)}` : "";
    return `${this.#digits < 0n ? "-" : ""}${digits.slice(0, point)}${fraction}`;
  }

  toString(): string {
    return Number(this.toFixed()).toExponential();
  }

  valueOf(): string {
    return this.toString();
  }

  toJSON(): string {
    return this.toString();
  }
}
