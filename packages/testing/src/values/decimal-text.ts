/** Formats a decimal as responses do: `10.00` is `10.0`. At most `scale` decimal places are stored. */
export function toDecimalText(value: number | string, scale: number): string {
  const [, sign = "", whole = "0", fraction = ""] = /^([+-]?)(\d*)\.?(\d*)$/.exec(`${value}`.trim()) ?? [];
  const shift = 10n ** BigInt(scale);
  const digits = BigInt(`${whole}${fraction.slice(0, scale).padEnd(scale, "0")}` || "0");
  const rounded = digits + (Number(fraction[scale] ?? 0) >= 5 ? 1n : 0n);
  const decimals = `${rounded % shift}`.padStart(scale, "0").replace(/0+$/, "") || "0";
  return `${sign === "-" && rounded > 0n ? "-" : ""}${rounded / shift}.${decimals}`;
}

/** Whether a value is a number, or the text of a decimal number. */
export function isDecimal(value: unknown): value is number | string {
  return typeof value === "number" || (typeof value === "string" && /^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(value));
}
