/** Returns a decimal in the form of responses, such as `2.0`; undefined if the value is not a decimal. */
export function decimalText(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
  const [, sign = "", whole = "", fraction = ""] = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text) ?? [];
  if (whole === "" && fraction === "") return undefined;
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  const decimals = fraction.replace(/0+$/, "") || "0";
  const isZero = digits === "0" && decimals === "0";
  return `${sign === "-" && !isZero ? "-" : ""}${digits}.${decimals}`;
}
