/** Returns a similar placeholder for a string that is not stored, so that the document treats it the same way. */
export function standIn(text: string): string {
  return standIns.find(([look]) => look.test(text))?.[1] ?? "text";
}

const email = String.raw`[^\s@,]+@[^\s@,]+\.[^\s@,]+`;

const standIns: readonly (readonly [RegExp, string])[] = [
  [/^$/, ""],
  [/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, "11111111-1111-4111-8111-111111111111"],
  [/^https?:\/\/\S+$/i, "https://example.com/x"],
  [new RegExp(`^${email}$`), "a@example.com"],
  [new RegExp(`^${email}(,${email})+$`), "a@example.com,b@example.com"],
  [/^\d{4}-\d{2}-\d{2}$/, "2026-01-01"],
  [/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/, "2026-01-01T00:00:00Z"],
  [/^-?\d+$/, "1"],
  [/^-?\d+\.\d+$/, "1.0"],
];
