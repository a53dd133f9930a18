import { spread } from "../measure/statistics.ts";
import type { Effort, Measure } from "../report/group.ts";
import type { Table } from "../report/table.ts";
import { buildClone } from "./build-clone.ts";
import { type Cost, costOfStep, growth } from "./growth.ts";
import { type PipelineRun, runPipeline } from "./run-pipeline.ts";
import { timeCommands } from "./time-commands.ts";

/** Measures the pipeline on the real document and on larger ones, and the build. */
export const pipeline: Measure = async (effort) => {
  const { isQuick, progress } = effort;
  const rounds = isQuick ? 1 : 2;
  const runs: PipelineRun[] = [];
  const measure = async (round: number): Promise<PipelineRun> => {
    progress.begin(`Pipeline, the real document: round ${round} of ${rounds}`);
    return runPipeline({ times: 1, part: partOfDocument(isQuick) });
  };
  for (let round = 1; round < rounds; round++) runs.push(await measure(round));
  const last = await measure(rounds);
  // A quick run leaves out the full commands.
  const commands = isQuick ? [] : [await timeCommands(effort, rounds)];
  return [stepTable([...runs, last]), ...commands, await growthTable(last, effort), await buildClone(effort)];
};

/** A quick run uses only a part of the real document. */
function partOfDocument(isQuick: boolean): number {
  return isQuick ? 0.2 : 1;
}

function stepTable(runs: readonly PipelineRun[]): Table {
  const [first] = runs;
  return {
    id: "steps",
    title: "An update, step by step",
    note: "An update of the vendored document to one that differs in one of ten schemas. Memory is the peak of the process so far, at the end of the step. The linter and the compiler are separate processes.",
    of: "Step",
    columns: [{ name: "ms" }, { name: "Peak MB so far" }],
    rows: (first?.steps ?? []).map(({ step }, index) => {
      const samples = runs.flatMap(({ steps }) => steps[index] ?? []);
      return { name: step, cells: [spread(samples, "milliseconds"), spread(samples, "peakBytes", { unit: 1e6 })] };
    }),
  };
}

async function growthTable(original: PipelineRun, { isQuick, progress }: Effort): Promise<Table> {
  const sizes = isQuick ? [2] : [2, 5, 10];
  const runs = [original];
  let largest = original;
  for (const times of sizes) {
    progress.begin(`Pipeline, the document ×${times}`);
    runs.push((largest = await runPipeline({ times, part: partOfDocument(isQuick) })));
  }
  return {
    id: "growth",
    title: "On larger documents",
    note: "Made by copying paths, webhooks and schemas. Growth is the cost per value of the largest document, divided by the cost per value of the original. At most 1 means that the cost grows no faster than the document. The tests enforce this limit on counted work.",
    of: "Cost",
    columns: [...[1, ...sizes].map((times) => ({ name: `×${times}` })), { name: "Growth", digits: 2 }],
    rows: costs(original).map(([name, cost]) => ({
      name,
      cells: [...runs.map(cost), growth([original, largest], cost)],
    })),
  };
}

function costs({ steps }: PipelineRun): readonly (readonly [string, Cost])[] {
  return [
    ...steps.map(({ step }) => [`${step}, ms`, costOfStep(step, "milliseconds")] as const),
    ["All steps, ms", (run) => run.steps.reduce((sum, { milliseconds }) => sum + milliseconds, 0)],
    ["Peak memory, MB", (run) => Math.max(...run.steps.map(({ peakBytes }) => peakBytes)) / 1e6],
  ];
}
