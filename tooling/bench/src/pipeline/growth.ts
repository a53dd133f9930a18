import type { PipelineRun } from "./run-pipeline.ts";

/** Reads one cost of a run of the pipeline. */
export type Cost = (run: PipelineRun) => number;

/** Returns the milliseconds or the counted work of one step. */
export function costOfStep(step: string, measure: "milliseconds" | "work"): Cost {
  return ({ steps }) => steps.find((one) => one.step === step)?.[measure] ?? NaN;
}

/**
 * The cost per value of the large document, divided by that of the small one. It is 1 if the cost is proportional to
 * the size.
 */
export function growth([small, large]: readonly [PipelineRun, PipelineRun], cost: Cost): number {
  return cost(large) / large.values / (cost(small) / small.values);
}
