/**
 * Takes everything out of a value that can go without making it invalid.
 * What is left of a full request is a minimal one, also where `allOf` and `oneOf` hide what is required.
 */
export function pareDown(value: unknown, isValid: (candidate: unknown) => boolean): unknown {
  const copy: unknown = structuredClone(value);
  if (isValid(copy)) strip(copy, () => isValid(copy));
  return copy;
}

function strip(part: unknown, isStillValid: () => boolean): void {
  if (typeof part !== "object" || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (!Array.isArray(part)) {
      Reflect.deleteProperty(part, key);
      if (isStillValid()) continue;
      Reflect.set(part, key, value);
    }
    strip(value, isStillValid);
  }
}
