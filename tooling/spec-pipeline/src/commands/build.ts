import { exitCode } from "../exit-code.ts";
import { parseLock, printLock } from "../lock/lock.ts";
import { toolVersions } from "../lock/tool-versions.ts";
import { PipelineError } from "../pipeline-error.ts";
import { readContract } from "../sources/read-sources.ts";
import { layout } from "../workspace/layout.ts";
import { advance } from "./advance.ts";
import type { CommandContext } from "./command-context.ts";
import type { Report } from "./report.ts";

export interface BuildOptions {
  /** Reports what would change and writes no files. */
  readonly dryRun: boolean;
}

/** Regenerates everything from the vendored contract, after a change of an overlay or of a tool. */
export async function build(context: CommandContext, { dryRun }: BuildOptions): Promise<Report> {
  const contract = await readContract(context.workspace);
  const lock = parseLock(await context.workspace.read(layout.lock));
  if (contract === undefined || lock === undefined)
    throw new PipelineError(exitCode.staleFile, "No document is vendored yet: run `pnpm spec update <file or URL>`.");

  const files = new Map([[layout.lock, printLock({ ...lock, tools: toolVersions() })]]);
  return advance(context, { contract, files, dryRun });
}
