import { NotSimulated } from "../../server/refusal.ts";
import { decimalText } from "../../values/decimal.ts";

/** Returns the rate of a coupon as responses have it, such as `10.0`. */
export function toRate(value: string | null | undefined): string | null {
  if (value == null) return null;
  const rate = decimalText(value);
  // Lago stores five decimal places.
  if (rate === undefined || /\.\d{6}/.test(rate))
    throw new NotSimulated("The `percentage_rate` is not a decimal number with at most five decimal places.");
  return rate;
}
