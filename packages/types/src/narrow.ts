/**
 * Narrows a value to one of a list, such as a status that the API can add to at any time; undefined if it is none of them.
 *
 * @example
 * const status = narrow(invoice.status, ["draft", "finalized"]); // "draft" | "finalized" | undefined
 */
export function narrow<const Value extends string>(
  value: string | null | undefined,
  list: readonly Value[],
): Value | undefined {
  return list.find((known) => known === value);
}
