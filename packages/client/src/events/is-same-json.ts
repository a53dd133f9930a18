/**
 * Returns whether two JSON values are the same to the API. The order of keys does not matter, and a number equals its
 * string. Null, an empty object and an empty list equal a missing value.
 */
export function isSameJson(one: unknown = null, other: unknown = null): boolean {
  if (typeof one === "object" && typeof other === "object") {
    // As: any key can be read from an object or null.
    const [left, right] = [one, other] as (Readonly<Record<string, unknown>> | null)[];
    return Object.keys({ ...left, ...right }).every((key) => isSameJson(left?.[key], right?.[key]));
  }
  return String(one) === String(other) || isTextOf(one, other) || isTextOf(other, one);
}

function isTextOf(text: unknown, value: unknown): boolean {
  return typeof text === "string" && text.trim() !== "" && Number(text) === value;
}
