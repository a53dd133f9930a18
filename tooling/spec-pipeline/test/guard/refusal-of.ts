import type { JsonObject } from "../../src/document/json.ts";
import { guard } from "../../src/guard/guard.ts";
import type { Purpose } from "../../src/guard/purpose.ts";
import { PipelineError } from "../../src/pipeline-error.ts";

/** Passes a document to the guard, as bytes, text or an object, and returns the error that refuses it. */
export function refusalOf(document: Uint8Array | string | object, purpose: Purpose = "vendor"): PipelineError {
  try {
    guard(bytesOf(document), purpose);
  } catch (error) {
    if (error instanceof PipelineError) return error;
    throw error;
  }
  throw new Error("The guard accepted the document.");
}

/** Encodes a document from a text or an object. */
export function bytesOf(document: Uint8Array | string | object): Uint8Array {
  if (document instanceof Uint8Array) return document;
  return new TextEncoder().encode(typeof document === "string" ? document : JSON.stringify(document));
}

/** The part of a document that a comparison uses. */
export function comparedOf(document: Uint8Array | string | object): JsonObject {
  return guard(bytesOf(document), "compare");
}
