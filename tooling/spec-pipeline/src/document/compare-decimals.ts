import { exactDecimal } from "../guard/exact-number.ts";

/** A numeric value of a document. A string if it has more digits than JavaScript keeps. */
export type Decimal = number | string;

/** Whether a value is a number, or the string of all digits of one. */
export function isDecimal(value: unknown): value is Decimal {
  return typeof value === "number" || (typeof value === "string" && /^-?\d+(?:e-?\d+)?$/.test(value));
}

/** Compares two numbers by all their digits: 9007199254740992, 9007199254740993. */
export function compareDecimals(one: Decimal, other: Decimal): number {
  const difference = Number(one) - Number(other);
  // JavaScript compares most numbers correctly. If two are equal to JavaScript, the digits decide.
  if (difference !== 0 && !Number.isNaN(difference)) return difference;
  const [before, after] = [partsOf(one), partsOf(other)];
  const shift = before.exponent - after.exponent;
  if (Math.abs(shift) > mostDigits) return shift * (before.digits < 0n ? -1 : 1);
  const [left, right] = [scaled(before.digits, shift), scaled(after.digits, -shift)];
  return Number(left > right) - Number(left < right);
}

// Numbers that JavaScript considers equal differ in fewer places than this, or are beyond its range.
const mostDigits = 400;

function partsOf(value: Decimal): { readonly digits: bigint; readonly exponent: number } {
  const [digits = "0", exponent = "0"] = exactDecimal(String(value)).split("e");
  return { digits: BigInt(digits), exponent: Number(exponent) };
}

function scaled(digits: bigint, shift: number): bigint {
  return shift > 0 ? digits * 10n ** BigInt(shift) : digits;
}
