import type { PipelineRun } from "./run-pipeline.ts";

/** Something that a run of the pipeline took. */
export type Cost = (run: PipelineRun) => number;

/** Gives the milliseconds or the counted work of one step. */
export function costOfStep(step: string, measure: "milliseconds" | "work"): Cost {
  return ({ steps }) => steps.find((one) => one.step === step)?.[measure] ?? NaN;
}

/** How many times as much a larger document costs for each of its values: 1 where cost grows as the document does. */
export function growth([small, large]: readonly [PipelineRun, PipelineRun], cost: Cost): number {
  return cost(large) / large.values / (cost(small) / small.values);
}
