import { type ComparedDocument, guardCompared } from "../guard/guard.ts";
import type { ReadOptions } from "./read-options.ts";
import { readSource } from "./read-source.ts";

/**
 * Reads a document that is to be compared, from a file or an https URL: any that OpenAPI 3.0 or 3.1 allows, as 3.1 and
 * without what a comparison ignores.
 */
export async function readDocument(source: string, options: ReadOptions = {}): Promise<ComparedDocument> {
  return guardCompared(await readSource(source, options));
}
