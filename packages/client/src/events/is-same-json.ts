/**
 * Whether two JSON values are the same to the API: in whatever order their keys stand, and whether a number is written as
 * one or as text. What is null or empty is the same as what is missing.
 */
export function isSameJson(one: unknown = null, other: unknown = null): boolean {
  if (typeof one === "object" && typeof other === "object") {
    // As: an object or null can be asked for any key.
    const [left, right] = [one, other] as (Readonly<Record<string, unknown>> | null)[];
    return Object.keys({ ...left, ...right }).every((key) => isSameJson(left?.[key], right?.[key]));
  }
  return String(one) === String(other) || isTextOf(one, other) || isTextOf(other, one);
}

function isTextOf(text: unknown, value: unknown): boolean {
  return typeof text === "string" && text.trim() !== "" && Number(text) === value;
}
