import { compareDocuments } from "../compare/compare-documents.ts";
import type { Comparison } from "../compare/comparison.ts";
import { readDocument } from "../read/read-document.ts";
import type { CommandContext } from "./command-context.ts";

/** Compares any two OpenAPI documents, without overlays. */
export async function diff({ progress }: CommandContext, older: string, newer: string): Promise<Comparison> {
  const before = await progress.run("Read the older document", () => readDocument(older));
  const after = await progress.run("Read the newer document", () => readDocument(newer));
  progress.note("Ignored in the older document", before.ignored);
  progress.note("Ignored in the newer document", after.ignored);
  return progress.run("Compare", () => compareDocuments(before.document, after.document));
}
