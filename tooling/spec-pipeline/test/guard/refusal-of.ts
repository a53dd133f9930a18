import type { JsonObject } from "../../src/document/json.ts";
import { guard } from "../../src/guard/guard.ts";
import type { Purpose } from "../../src/guard/purpose.ts";
import { PipelineError } from "../../src/pipeline-error.ts";

/** Feeds the guard a document, as bytes, text, or an object, and gives the error with which it is refused. */
export function refusalOf(document: Uint8Array | string | object, purpose: Purpose = "vendor"): PipelineError {
  try {
    guard(bytesOf(document), purpose);
  } catch (error) {
    if (error instanceof PipelineError) return error;
    throw error;
  }
  throw new Error("The guard lets the document pass.");
}

/** Encodes a document that is given as text or as an object. */
export function bytesOf(document: Uint8Array | string | object): Uint8Array {
  if (document instanceof Uint8Array) return document;
  return new TextEncoder().encode(typeof document === "string" ? document : JSON.stringify(document));
}

/** What a comparison sees of a document. */
export function comparedOf(document: Uint8Array | string | object): JsonObject {
  return guard(bytesOf(document), "compare");
}
