import { Big } from "big.js";

/** The digits after the point that Lago stores of amounts in fees. */
const feeScale = 15;
/** The digits after the point that Lago stores of credits. */
const creditScale = 5;

/** Parses a decimal. Undefined if the text is none. Numbers are refused too, because Lago accepts only text where it needs precision. */
export function parseDecimal(value: unknown): Big | undefined {
  return typeof value === "string" ? toBig(value.trim()) : undefined;
}

/** Parses a decimal that can also be a number. Undefined if the value is neither. */
export function parseNumber(value: unknown): Big | undefined {
  return typeof value === "number" ? toBig(String(value)) : parseDecimal(value);
}

/** The form of responses of an amount in a fee: always with a point, such as `2.0`. */
export function toDecimal(value: Big.BigSource): string {
  return withPoint(new Big(value).round(feeScale));
}

/** The form of responses of credits and thresholds: always with a point, such as `-5.12`. */
export function formatDecimal(value: Big.BigSource): string {
  return withPoint(new Big(value).round(creditScale, Big.roundHalfUp));
}

/** The form of responses of a decimal that a request contains, with all its digits. Undefined if the value is not a decimal. */
export function decimalText(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
  const [, sign = "", whole = "", fraction = ""] = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text) ?? [];
  if (whole === "" && fraction === "") return undefined;
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  const decimals = fraction.replace(/0+$/, "") || "0";
  const isZero = digits === "0" && decimals === "0";
  return `${sign === "-" && !isZero ? "-" : ""}${digits}.${decimals}`;
}

function withPoint(value: Big): string {
  const text = value.toFixed();
  return text.includes(".") ? text : `${text}.0`;
}

function toBig(text: string): Big | undefined {
  try {
    return new Big(text);
  } catch {
    return undefined;
  }
}
