import { Big } from "big.js";

/** The digits after the point that Lago stores. */
const scale = 15;

/** Converts a number to the decimal strings of responses: always with a point, such as `2.0`. */
export function toDecimal(value: Big | number | string): string {
  const text = new Big(value).round(scale).toFixed();
  return text.includes(".") ? text : `${text}.0`;
}
