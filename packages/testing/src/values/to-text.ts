/** The text of a value in a request, empty without one. Lago takes numbers as text, too. */
export function toText(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.trim() : "";
}
