// One run of the pipeline over a document in its own process: measures each step.
import assert from "node:assert/strict";
import { update } from "@lagokit/spec-pipeline/update";
import { Progress, type Timed } from "@lagokit/spec-pipeline/progress";
import { Workspace } from "@lagokit/spec-pipeline/workspace";
import { readOrder } from "../measure/order.ts";
import { peakMemory } from "../measure/usage.ts";
import { WorkCounter } from "./count-work.ts";
import type { PipelineOrder, StepSample } from "./pipeline-order.ts";

const { root, source, isCounting } = readOrder<PipelineOrder>();
const counter = isCounting ? new WorkCounter() : undefined;
const samples: StepSample[] = [];

/** Records the memory and the work of each step. */
class MeasuringProgress extends Progress {
  override async run<Result>(step: string, work: () => Result | Promise<Result>): Promise<Result> {
    await counter?.take();
    const result = await super.run(step, work);
    const milliseconds = this.#millisecondsOf(step);
    samples.push({ step, milliseconds, peakBytes: peakMemory(), work: (await counter?.take()) ?? NaN });
    return result;
  }

  /** The work of another process is not work of this one, so it is not counted. */
  override beside<Value>(step: string, work: () => Promise<Timed<Value>>): Promise<Value> {
    const sample = { step, milliseconds: NaN, peakBytes: peakMemory(), work: NaN };
    samples.push(sample);
    return super.beside(step, work).finally(() => {
      sample.milliseconds = this.#millisecondsOf(step);
    });
  }

  #millisecondsOf(step: string): number {
    return this.steps.findLast((one) => one.step === step)?.milliseconds ?? NaN;
  }
}

await counter?.start();
const context = { workspace: new Workspace(root), progress: new MeasuringProgress(process.stderr) };
// The copies lack texts that overlays provide for the original. In a dry run, this is not an error.
const { comparison } = await update(context, source, { dryRun: true });
assert.ok(comparison.changes.length > 0, "The documents do not differ.");
console.log(JSON.stringify(samples));
