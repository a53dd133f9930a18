/**
 * Whether a number stays the same after reading and writing. A number with more digits than JavaScript keeps changes,
 * and a comparison would miss that.
 */
export function isExact(source: string, value: number): boolean {
  if (source.length <= 15 && !/e/i.test(source)) return true;
  if (/^0[xo]/.test(source)) return Number.isSafeInteger(value);
  return exactDecimal(source) === exactDecimal(String(value));
}

/** Writes a decimal number in one form: its digits, and the position of its point. */
export function exactDecimal(source: string): string {
  if (/^0[xo]/.test(source)) return String(BigInt(source));
  const [, sign = "", whole = "", part = "", power = "0"] =
    /^([-+]?)(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(source) ?? [];
  const digits = trimZeros(whole + part);
  if (digits.text === "") return "0";
  const exponent = Number(power) - part.length + digits.dropped;
  const isPlain = exponent >= 0 && exponent <= 30;
  return (sign === "-" ? "-" : "") + (isPlain ? digits.text + "0".repeat(exponent) : `${digits.text}e${exponent}`);
}

/** Removes zeros at both ends. Not with a pattern, because one for the trailing zeros takes quadratic time. */
function trimZeros(digits: string): { readonly text: string; readonly dropped: number } {
  let start = 0;
  let end = digits.length;
  while (start < end && digits[start] === "0") start++;
  while (end > start && digits[end - 1] === "0") end--;
  return { text: digits.slice(start, end), dropped: digits.length - end };
}
