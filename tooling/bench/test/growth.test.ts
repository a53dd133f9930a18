import { expect, it } from "vitest";
import { WorkCounter } from "../src/pipeline/count-work.ts";
import { costOfStep, growth } from "../src/pipeline/growth.ts";
import { runPipeline } from "../src/pipeline/run-pipeline.ts";

it("counts more than linear work for a loop in a loop", async () => {
  const counter = new WorkCounter();
  await counter.start();

  await counter.take();
  pairs(100);
  const few = await counter.take();
  pairs(1000);
  const many = await counter.take();

  expect(many / few).toBeGreaterThan(50);
});

function pairs(size: number): number {
  let count = 0;
  for (let one = 0; one < size; one++) for (let other = 0; other < size; other++) count++;
  return count;
}

// Overlays describe only the original, and its copies take more work. At least half of each document is copies.
const part = 0.1;
const runs = await Promise.all([runPipeline({ times: 2, part }, true), runPipeline({ times: 8, part }, true)]);
const steps = runs[0].steps.map(({ step }) => step);

it("takes both documents through the whole pipeline", () => {
  expect(steps).toEqual([
    "Read",
    "Guard",
    "Normalize",
    "Record versions",
    "Read sources",
    "Read last commit",
    "Apply overlays",
    "Lint",
    "Keep names",
    "Generate types",
    "Compile types",
    "Compare",
    "Regenerate",
    "Check coverage",
    "Check descriptions",
    "Update changesets",
  ]);
});

// The linter and the compiler are separate processes, whose work is not counted.
const others = new Set(["Lint", "Compile types"]);

// Sorting may cost slightly more than linear work.
it.each(steps.filter((step) => !others.has(step)))(
  "does no more work per value for a document four times as large: %s",
  (step) => {
    expect(growth(runs, costOfStep(step, "work"))).toBeLessThan(1.1);
  },
);
