import type { Json, JsonObject } from "../../../src/document/json.ts";

/** Two small documents, and the expected differences: `major became-required field`. */
export interface DocumentPair {
  readonly what: string;
  readonly older: JsonObject;
  readonly newer: JsonObject;
  readonly expected: readonly string[];
}

/** Two versions of an operation, and the expected differences. */
export interface OperationPair {
  readonly what: string;
  readonly older: JsonObject;
  readonly newer: JsonObject;
  readonly expected: readonly string[];
}

/** Two schemas of a field, and the expected differences in requests and in responses. */
export interface SchemaPair {
  readonly what: string;
  readonly older: Json;
  readonly newer: Json;
  readonly sent: readonly string[];
  readonly received: readonly string[];
}

/** Two schemas without a difference, in both orders. */
export function noDifference(what: string, one: Json, other: Json): SchemaPair[] {
  const none = { sent: [], received: [] };
  return [
    { what, older: one, newer: other, ...none },
    { what: `${what}, in reverse order`, older: other, newer: one, ...none },
  ];
}

/** Two versions of an operation with parameters. */
export function taking(
  what: string,
  [older, newer]: readonly [readonly JsonObject[], readonly JsonObject[]],
  expected: readonly string[],
): OperationPair {
  return { what, older: { parameters: older }, newer: { parameters: newer }, expected };
}
