import { assemble } from "../assemble/assemble.ts";
import { listClaims, printReviewed, readReviewed, reviewClaims } from "../docs/claims.ts";
import type { Docs } from "../docs/docs.ts";
import { type DocsCoverage, measureDocs } from "../docs/measure-docs.ts";
import { measureTypes } from "../docs/measure-types.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { readContract, readOptional, readSources } from "../sources/read-sources.ts";
import { layout } from "../workspace/layout.ts";
import { writeFiles } from "../workspace/write-files.ts";
import type { CommandContext } from "./command-context.ts";
import { toProblems } from "./problem.ts";

export interface DocsOptions {
  /** Limits the result to one tag, or to `shared`. */
  readonly tag: string | undefined;
  /** Records that all claims were reviewed. */
  readonly reviewed: boolean;
}

/**
 * Measures how many descriptions and examples exist: in the contract with all overlays and the glossary, and in the
 * types generated from it.
 */
export async function docs({ workspace, progress }: CommandContext, { tag, reviewed }: DocsOptions): Promise<Docs> {
  const contract = (await readContract(workspace)) ?? {};
  const sources = await progress.run("Read sources", () => readSources(workspace));
  const { document, closed, failures } = await progress.run("Apply overlays", () => assemble(contract, sources));
  const [problem] = toProblems({ overlays: failures });
  if (problem) throw new PipelineError(problem.exitCode, [problem.title, ...problem.lines].join("\n  "));
  const coverage = await progress.run("Measure", () => measureDocs(closed));
  if (tag !== undefined) return { document: closed, coverage: restrict(coverage, tag) };
  const types = await progress.run("Measure types", () => measureTypes(document, sources));
  const claims = listClaims(closed, sources.typeTexts);
  if (reviewed) await writeFiles(workspace, new Map([[layout.reviewedClaims, printReviewed(claims)]]));
  const record = readReviewed(await readOptional(workspace, layout.reviewedClaims));
  return { document: closed, coverage, types, review: reviewClaims(claims, record) };
}

function restrict({ piles, gaps }: DocsCoverage, tag: string): DocsCoverage {
  const own = piles.filter(({ name }) => name === tag);
  if (own.length === 0)
    throw new PipelineError(
      exitCode.usage,
      `\`--tag ${tag}\` is unknown: use one of ${piles.map(({ name }) => name).join(", ")}.`,
    );
  return { piles: own, gaps: gaps.filter(({ pile }) => pile === tag) };
}
