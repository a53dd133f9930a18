import { compareDocuments } from "../compare/compare-documents.ts";
import type { Comparison } from "../compare/comparison.ts";
import { readDocument } from "../read/read-document.ts";
import type { CommandContext } from "./command-context.ts";

/** Compares any two OpenAPI documents, as they are. */
export async function diff({ progress }: CommandContext, older: string, newer: string): Promise<Comparison> {
  const before = await progress.run("Read and guard the older one", () => readDocument(older));
  const after = await progress.run("Read and guard the newer one", () => readDocument(newer));
  progress.note("Ignored in the older one", before.ignored);
  progress.note("Ignored in the newer one", after.ignored);
  return progress.run("Compare", () => compareDocuments(before.document, after.document));
}
