import { createHash } from "node:crypto";

import { type Json, isObject } from "../document/json.ts";

/** The source of `spec/contract.yaml`, and the versions of the tools. */
export interface Lock {
  readonly source: string;
  readonly version: string;
  readonly bytes: number;
  readonly sha256: string;
  /** SHA-256 of the normal form, `spec/contract.yaml`. */
  readonly contractSha256: string;
  readonly tools: { readonly [name: string]: string };
}

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

export function printLock(lock: Lock): string {
  return `${JSON.stringify(lock, undefined, 2)}\n`;
}

/** Parses a lock. Returns undefined if the text is not a lock. */
export function parseLock(text: string | undefined): Lock | undefined {
  if (text === undefined) return undefined;
  const value = parseJson(text);
  if (!isObject(value) || typeof value["contractSha256"] !== "string" || !isObject(value["tools"])) return undefined;
  return value as unknown as Lock; // Written by printLock: the properties checked above are present.
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
