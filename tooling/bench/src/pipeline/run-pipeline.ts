import { runCell } from "../measure/run-cell.ts";
import type { PipelineOrder, StepSample } from "./pipeline-order.ts";
import { type DocumentSize, makePipelineWorkspace } from "./pipeline-workspace.ts";

/** A run of the pipeline. */
export interface PipelineRun {
  /** How many values the document has. */
  readonly values: number;
  readonly steps: readonly StepSample[];
}

/** Takes a document of some size through the whole pipeline, in a folder of its own, and measures each step. */
export async function runPipeline(size: DocumentSize, isCounting = false): Promise<PipelineRun> {
  await using workspace = await makePipelineWorkspace(size);
  const { root, source, values } = workspace;
  const order: PipelineOrder = { root, source, isCounting };
  return { values, steps: await runCell({ script: new URL("pipeline-cell.ts", import.meta.url) }, order) };
}
