import { Big } from "big.js";

/** The number of digits after the point that the database of Lago keeps. */
const scale = 5;

/** Parses a decimal. Undefined if the text is none. Numbers are refused too, because Lago accepts only text where it needs precision. */
export function parseDecimal(value: unknown): Big | undefined {
  return typeof value === "string" ? toBig(value.trim()) : undefined;
}

/** Parses a decimal that can also be a number. Undefined if the value is neither. */
export function parseNumber(value: unknown): Big | undefined {
  return typeof value === "number" ? toBig(String(value)) : parseDecimal(value);
}

/** The text of a decimal in responses, with at least one digit after the point, such as `5.0` and `-5.12`. */
export function formatDecimal(value: Big.BigSource): string {
  const text = new Big(value).round(scale, Big.roundHalfUp).toFixed();
  return text.includes(".") ? text : `${text}.0`;
}

function toBig(text: string): Big | undefined {
  try {
    return new Big(text);
  } catch {
    return undefined;
  }
}
