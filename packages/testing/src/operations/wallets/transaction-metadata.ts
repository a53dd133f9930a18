/** The stored metadata of a transaction. */
export interface Pair {
  key: string;
  value: string;
}

/** The form of a request. */
export type PairInput = Readonly<Partial<Record<keyof Pair, string | undefined>>>;

const longestKey = 20;
const longestValue = 100;

/** The error codes of the metadata of a transaction: a list of pairs, unlike that of a wallet. Only the last error counts. */
export function metadataErrors(metadata: unknown, maximumKeys = 5): string[] {
  if (metadata == null) return [];
  const pairs: readonly unknown[] = Array.isArray(metadata) ? metadata : Object.entries(metadata);
  const errors = [
    ...(Array.isArray(metadata) ? [] : ["invalid_type"]),
    ...(pairs.length > maximumKeys ? ["too_many_keys"] : []),
    ...pairs.flatMap(pairErrors),
  ];
  return errors.slice(-1);
}

function pairErrors(pair: unknown): string[] {
  if (typeof pair !== "object" || pair === null || Array.isArray(pair)) return ["invalid_key_value_pair"];
  const { key, value }: { readonly key?: unknown; readonly value?: unknown } = pair;
  if (Object.keys(pair).length !== 2 || !key || !value) return ["invalid_key_value_pair"];
  return [
    ...(typeof key === "string" && key.length > longestKey ? ["key_too_long"] : []),
    ...(typeof value === "string" && value.length > longestValue ? ["value_too_long"] : []),
    ...(typeof value === "object" ? ["nested_structure_not_allowed"] : []),
  ];
}

/** The metadata of a request, in the form in which it is stored. */
export function pairsOf(metadata: readonly PairInput[] | null | undefined): Pair[] {
  return (metadata ?? []).map(({ key = "", value = "" }) => ({ key, value }));
}
