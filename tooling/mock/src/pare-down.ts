/**
 * Removes everything from a value that is not required for its validity. Turns a full request into a minimal one, even
 * if `allOf` and `oneOf` hide what is required.
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
