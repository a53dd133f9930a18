import { runCell } from "../measure/run-cell.ts";
import type { PipelineOrder, StepSample } from "./pipeline-order.ts";
import { type DocumentSize, makePipelineWorkspace } from "./pipeline-workspace.ts";

/** The measured run of the pipeline. */
export interface PipelineRun {
  /** The number of values in the document. */
  readonly values: number;
  readonly steps: readonly StepSample[];
}

/** Runs the whole pipeline on a document of some size, in its own folder, and measures each step. */
export async function runPipeline(size: DocumentSize, isCounting = false): Promise<PipelineRun> {
  await using workspace = await makePipelineWorkspace(size);
  const { root, source, values } = workspace;
  const order: PipelineOrder = { root, source, isCounting };
  return { values, steps: await runCell({ script: new URL("pipeline-cell.ts", import.meta.url) }, order) };
}
