/**
 * Returns the value if it is in the list, otherwise undefined. Use it for an enum, such as a status, because the API can add
 * values.
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
