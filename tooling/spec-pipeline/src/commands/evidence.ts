import { assemble } from "../assemble/assemble.ts";
import type { JsonObject } from "../document/json.ts";
import { listOperations, listWebhooks } from "../document/operations.ts";
import { subjectName } from "../evidence/subject-name.ts";
import { type EvidenceReport, weighEvidence } from "../evidence/weigh-evidence.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { readContract, readSources } from "../sources/read-sources.ts";
import type { CommandContext } from "./command-context.ts";
import { toProblems } from "./problem.ts";

export interface EvidenceOptions {
  /** Restricts to one operation, as `GET /plans/{code}` or by its `operationId`, or to one webhook. */
  readonly subject: string | undefined;
}

/** Holds the contract, with all overlays, to what running Lagos were recorded to do. */
export async function evidence(
  { workspace, progress }: CommandContext,
  { subject }: EvidenceOptions,
): Promise<{ document: JsonObject; report: EvidenceReport }> {
  const contract = (await readContract(workspace)) ?? {};
  const sources = await readSources(workspace);
  const assembly = await progress.run("Apply overlays", () => assemble(contract, sources));
  const [problem] = toProblems({ overlays: assembly.failures });
  if (problem) throw new PipelineError(problem.exitCode, [problem.title, ...problem.lines].join("\n  "));
  const name = subject === undefined ? undefined : nameOf(assembly.document, subject);
  const report = await progress.run("Hold to the recordings", () => weighEvidence(assembly, sources, name));
  return { document: assembly.closed, report };
}

function nameOf(document: JsonObject, subject: string): string {
  const all = [...listOperations(document), ...listWebhooks(document)];
  const found = all.find((one) => [subjectName(document, one), one.id, one.path].includes(subject));
  if (found !== undefined) return subjectName(document, found);
  throw new PipelineError(
    exitCode.usage,
    `\`${subject}\` is no operation or webhook: name one as \`GET /plans/{code}\`, \`findPlan\` or \`plan.created\`.`,
  );
}
