import Big from "big.js";

/** An exact decimal number. */
export type Decimal = Big;

/** A decimal number from a number or from text, such as `"0.05"`. */
export function decimal(value: Decimal | number | string): Decimal {
  return new Big(value);
}

/** A decimal number in the form of responses, such as `"3.0"` or `"0.05"`. */
export function decimalText(value: Decimal | number | string): string {
  const text = decimal(value).toFixed();
  return text.includes(".") ? text : `${text}.0`;
}

/** Adds numbers up. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), decimal(0));
}
