import { compareDocuments } from "../compare/compare-documents.ts";
import type { Comparison } from "../compare/comparison.ts";
import { guard } from "../guard/guard.ts";
import { readSource } from "../read/read-source.ts";
import type { CommandContext } from "./command-context.ts";

/** Compares any two OpenAPI documents, as they are. */
export async function diff({ progress }: CommandContext, older: string, newer: string): Promise<Comparison> {
  const [before, after] = await progress.run("Read and guard", async () => {
    const sources = await Promise.all([readSource(older), readSource(newer)]);
    return sources.map(guard);
  });
  return progress.run("Compare", () => compareDocuments(before ?? {}, after ?? {}));
}
