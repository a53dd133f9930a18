import budgets from "../budgets.json" with { type: "json" };
import type { BundleFigure } from "./bundle-figures.ts";
import type { TypeFigure } from "./type-figures.ts";

/** A figure that is the same on every machine, what it must not exceed, and what it had better not exceed. */
export interface Verdict {
  readonly name: string;
  readonly measured: number;
  readonly budget: number;
  readonly goal: number;
}

/** What had better not be exceeded of what differs between machines, and so is shown only. */
export const goals: Readonly<Record<keyof typeof budgets.goals, number>> = budgets.goals;

/** Puts figures beside their budgets. */
export function judge(bundles: readonly BundleFigure[], types: readonly TypeFigure[]): readonly Verdict[] {
  const measured = new Map<string, number>([
    ...bundles.map(({ name, gzip }) => [`${name}, gzip B`, gzip] as const),
    ...types.map(({ name, instantiations }) => [`instantiations, ${name}`, instantiations] as const),
  ]);
  return (
    Object.entries(budgets.checked)
      // That of an import is held where those of all packages are.
      .filter(([name]) => !name.startsWith("import "))
      .map(([name, limits]) => ({ name, measured: measured.get(name) ?? NaN, ...limits }))
  );
}
