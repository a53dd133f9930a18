import { assemble, type Assembly } from "../assemble/assemble.ts";
import { isObject, type JsonObject } from "../document/json.ts";
import { listOperations, listWebhooks } from "../document/operations.ts";
import { parseYaml } from "../document/yaml.ts";
import { printDocument } from "../generate/generate-files.ts";
import { subjectName } from "../evidence/subject-name.ts";
import { type EvidenceReport, weighEvidence } from "../evidence/weigh-evidence.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { readContract, readSources, type Sources } from "../sources/read-sources.ts";
import { layout } from "../workspace/layout.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { CommandContext } from "./command-context.ts";
import { toProblems } from "./problem.ts";

export interface EvidenceOptions {
  /** Limits the check to one operation, as `GET /plans/{code}` or by its `operationId`, or to one webhook. */
  readonly subject: string | undefined;
}

/**
 * Checks the document against the recordings of running Lago servers: the document that its sources produce, and the one
 * in the repository.
 */
export async function evidence(
  { workspace, progress }: CommandContext,
  { subject }: EvidenceOptions,
): Promise<{ document: JsonObject; report: EvidenceReport }> {
  const sources = await progress.run("Read sources", () => readSources(workspace));
  const assembly = await assembleContract({ workspace, progress }, sources);
  const name = subject === undefined ? undefined : nameOf(assembly.document, subject);
  const written = await progress.run("Read the document", () => readWritten(workspace, assembly.document));
  const report = await progress.run("Check against the recordings", () =>
    weighEvidence({ ...assembly, written }, sources, name),
  );
  return { document: assembly.closed, report };
}

/** Reads the written document. Returns undefined if it equals the assembled one or does not exist. */
async function readWritten(workspace: Workspace, assembled: JsonObject): Promise<JsonObject | undefined> {
  const text = await workspace.read(layout.document);
  if (text === undefined || text === printDocument(assembled)) return undefined;
  const written = parseYaml(text);
  return isObject(written) ? written : undefined;
}

/** Assembles the contract with all overlays. Throws if an overlay does not apply. */
export async function assembleContract({ workspace, progress }: CommandContext, sources: Sources): Promise<Assembly> {
  const contract = await readContract(workspace);
  if (contract === undefined)
    throw new PipelineError(
      exitCode.staleFile,
      `${layout.contract} does not exist: run \`pnpm spec update <file or URL>\`.`,
    );
  const assembly = await progress.run("Apply overlays", () => assemble(contract, sources));
  const [problem] = toProblems({ overlays: assembly.failures });
  if (problem) throw new PipelineError(problem.exitCode, [problem.title, ...problem.lines].join("\n  "));
  return assembly;
}

function nameOf(document: JsonObject, subject: string): string {
  const all = [...listOperations(document), ...listWebhooks(document)];
  const found = all.find((one) => [subjectName(document, one), one.id, one.path].includes(subject));
  if (found !== undefined) return subjectName(document, found);
  throw new PipelineError(
    exitCode.usage,
    `\`${subject}\` is not an operation or webhook: use a form such as \`GET /plans/{code}\`, \`findPlan\` or \`plan.created\`.`,
  );
}
