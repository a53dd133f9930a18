import budgets from "../../../../packages/client/budgets.json" with { type: "json" };
import type { Progress } from "../measure/progress.ts";
import { typeFigures } from "../types/type-figures.ts";
import { bundleFigures } from "./bundle-figures.ts";
import { heapFigures } from "./heap-figures.ts";

/** A figure that is the same on every machine, and its budget. */
export interface Verdict {
  readonly name: string;
  readonly measured: number;
  readonly budget: number;
}

/** The client's budgets. Those of single imports are checked in tooling/gates, with those of all packages. */
const limits = Object.entries(budgets.checked).filter(([name]) => !name.startsWith("import "));

/** Measures the figures that have a budget. */
export async function judge(progress: Progress): Promise<readonly Verdict[]> {
  const [bundles, types, heap] = [await bundleFigures(), await typeFigures(), await heapFigures(progress)];
  const measured = new Map<string, number>([
    ...bundles.map(({ name, gzip }) => [`${name}, gzip B`, gzip] as const),
    ...types.map(({ name, instantiations }) => [`instantiations, ${name}`, instantiations] as const),
    ...heap,
  ]);
  return limits.map(([name, { budget }]) => ({ name, measured: measured.get(name) ?? NaN, budget }));
}
