import { judge, type Verdict } from "./budgets.ts";
import { type BundleFigure, bundleFigures, bundleParts, type Part } from "./bundle-figures.ts";
import { type CallFigure, callFigures } from "./call-figures.ts";
import { type ImportFigure, importFigures } from "./import-figures.ts";
import { type Machine, machine } from "./machine.ts";
import { type TypeFigure, typeFigures } from "./type-figures.ts";

/** All that is measured of the client. */
export interface Figures {
  readonly machine: Machine;
  readonly bundles: readonly BundleFigure[];
  readonly parts: readonly Part[];
  readonly imports: readonly ImportFigure[];
  readonly calls: readonly CallFigure[];
  readonly types: readonly TypeFigure[];
  readonly budgets: readonly Verdict[];
}

/** Measures everything, one thing after the other; quickly, or with enough rounds to trust the quarters. */
export async function measure(isQuick: boolean): Promise<Figures> {
  const [bundles, parts, types] = [await bundleFigures(), await bundleParts(), await typeFigures()];
  return {
    machine: await machine(),
    bundles,
    parts,
    imports: await importFigures(isQuick ? 9 : 31),
    calls: await callFigures(isQuick ? { rounds: 3, calls: 5_000 } : { rounds: 7, calls: 20_000 }),
    types,
    budgets: judge(bundles, types),
  };
}
