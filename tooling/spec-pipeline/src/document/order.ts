/** Compares strings by code unit: the same on every machine, regardless of its locale. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
