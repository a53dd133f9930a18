import budgets from "../../../../packages/client/budgets.json" with { type: "json" };
import { measureCalls, type MeasuredCalls } from "../calls/measure-calls.ts";
import type { Progress } from "../measure/progress.ts";
import { median } from "../measure/statistics.ts";
import { typeFigures } from "../types/type-figures.ts";
import { bundleFigures } from "./bundle-figures.ts";

/** A figure that is the same on every machine, and what it must not exceed. */
export interface Verdict {
  readonly name: string;
  readonly measured: number;
  readonly budget: number;
}

/** The client's budgets; those of single imports are held where all packages' are, in tooling/gates. */
const limits = Object.entries(budgets.checked).filter(([name]) => !name.startsWith("import "));

/** Measures what has a budget, and puts it beside that. */
export async function judge(progress: Progress): Promise<readonly Verdict[]> {
  const [bundles, types, heap] = [await bundleFigures(), await typeFigures(), await heapFigures(progress)];
  const measured = new Map<string, number>([
    ...bundles.map(({ name, gzip }) => [`${name}, gzip B`, gzip] as const),
    ...types.map(({ name, instantiations }) => [`instantiations, ${name}`, instantiations] as const),
    ...heap,
  ]);
  return limits.map(([name, { budget }]) => ({ name, measured: measured.get(name) ?? NaN, budget }));
}

/** What calls with the client leave to the garbage collector, over what those with bare `fetch` do. */
async function heapFigures(progress: Progress): Promise<readonly (readonly [string, number])[]> {
  const subjects = ["bare fetch", "@lagokit/client"] as const;
  const measured = await measureCalls({ title: "Heap", subjects, rounds: 1, calls: 2_000 }, progress);
  const heap = (own: (typeof subjects)[number], kind: string): number =>
    median(measured.filter(({ cell }) => cell.subject === own && cell.kind === kind).flatMap(heapBytes));
  return [
    ["heap B per GET, over bare fetch", heap("@lagokit/client", "get") - heap("bare fetch", "get")],
    ["heap B per POST, over bare fetch", heap("@lagokit/client", "create") - heap("bare fetch", "create")],
  ];
}

function heapBytes({ samples }: MeasuredCalls): number[] {
  return samples.map((sample) => sample.heapBytes);
}
