import { invalid } from "../server/refusal.ts";

/** The metadata of an object, such as a plan or a wallet. An object without any has null. */
export type Metadata = Readonly<Record<string, string | null>>;

const maximumKeys = 50;
const maximumKeyLength = 100;
const maximumValueLength = 255;

/**
 * The metadata after a request that replaces it. Without a value, nothing changes. An empty value makes it `{}`, which is not the
 * same as null.
 */
export function replacedMetadata(current: Metadata | null, value: unknown): Metadata | null {
  return isObject(value) ? validMetadata(value) : current;
}

/** The metadata after a request that merges a value into it. An empty value changes nothing. */
export function mergedMetadata(current: Metadata | null, value: unknown): Metadata | null {
  if (!isObject(value) || Object.keys(value).length === 0) return current;
  return validMetadata({ ...current, ...value });
}

/** The metadata after the deletion of a key. A key that it does not have changes nothing. */
export function metadataWithout(current: Metadata, key: string): Metadata {
  return Object.fromEntries(Object.entries(current).filter(([name]) => name !== key));
}

/** Returns the metadata of a request, or throws the 422 of Lago if it is too large. */
function validMetadata(value: Readonly<Record<string, unknown>>): Metadata {
  const errors = Object.entries(value).flatMap(([key, text]) => errorsOf(key, text));
  if (Object.keys(value).length > maximumKeys) errors.unshift(`cannot have more than ${maximumKeys} keys`);
  if (errors.length > 0) throw invalid({ value: errors });
  // As: each value is checked above.
  return { ...value } as Metadata;
}

function errorsOf(key: string, value: unknown): string[] {
  const errors: string[] = [];
  if (key.length > maximumKeyLength) errors.push(`key '${key}' must be a String up to ${maximumKeyLength} characters`);
  const isText = value === null || (typeof value === "string" && value.length <= maximumValueLength);
  if (!isText) errors.push(`value for key '${key}' must be empty or a String up to ${maximumValueLength} characters`);
  return errors;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
