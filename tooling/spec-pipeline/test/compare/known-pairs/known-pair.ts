import type { Json, JsonObject } from "../../../src/document/json.ts";

/** Two small documents, and what is to be found between them: `major became-required field`. */
export interface DocumentPair {
  readonly what: string;
  readonly older: JsonObject;
  readonly newer: JsonObject;
  readonly expected: readonly string[];
}

/** Two versions of an operation, and what is to be found between them. */
export interface OperationPair {
  readonly what: string;
  readonly older: JsonObject;
  readonly newer: JsonObject;
  readonly expected: readonly string[];
}

/** Two schemas of a field, and what is to be found where they are sent, and where they are received. */
export interface SchemaPair {
  readonly what: string;
  readonly older: Json;
  readonly newer: Json;
  readonly sent: readonly string[];
  readonly received: readonly string[];
}

/** Two schemas between which there is no difference, whichever is the older. */
export function noDifference(what: string, one: Json, other: Json): SchemaPair[] {
  const none = { sent: [], received: [] };
  return [
    { what, older: one, newer: other, ...none },
    { what: `${what}, the other way`, older: other, newer: one, ...none },
  ];
}

/** The two versions of an operation that takes parameters. */
export function taking(
  what: string,
  [older, newer]: readonly [readonly JsonObject[], readonly JsonObject[]],
  expected: readonly string[],
): OperationPair {
  return { what, older: { parameters: older }, newer: { parameters: newer }, expected };
}
