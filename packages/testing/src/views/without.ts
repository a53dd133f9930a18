/** Copies an object without some of its fields. */
export function without<T extends object, Key extends keyof T>(object: T, ...keys: readonly Key[]): Omit<T, Key> {
  const copy: Partial<T> = { ...object };
  for (const key of keys) delete copy[key];
  // As: only these fields are gone.
  return copy as Omit<T, Key>;
}
