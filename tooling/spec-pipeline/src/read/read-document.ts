import { type ComparedDocument, guardCompared } from "../guard/guard.ts";
import type { ReadOptions } from "./read-options.ts";
import { readSource } from "./read-source.ts";

/**
 * Reads a document to compare, from a file or an https URL: anything that OpenAPI 3.0 or 3.1 allows. Returns it as 3.1,
 * without what a comparison ignores.
 */
export async function readDocument(source: string, options: ReadOptions = {}): Promise<ComparedDocument> {
  return guardCompared(await readSource(source, options));
}
