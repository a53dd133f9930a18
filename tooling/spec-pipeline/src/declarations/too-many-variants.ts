import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";

// Each variant gets its own type and name. Lago's largest union has 8.
const variantLimit = 1000;

/** Refuses an object with so many variants that neither people nor the compiler could distinguish them. */
export function limitVariants(count: number): void {
  if (count > variantLimit) throw new TooManyVariants(count);
}

/** An object has too many variants. A caller that knows the name of the type reports it. */
class TooManyVariants extends Error {
  override readonly name = "TooManyVariants";
  readonly count: number;

  constructor(count: number) {
    super(`The union has ${count} variants.`);
    this.count = count;
  }
}

/** Runs a function that creates the variants of a named type. */
export function namingVariants<Result>(type: string, make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof TooManyVariants)) throw error;
    const what = `"${type}" would be a union of ${error.count.toLocaleString("en")} types, one for each combination of alternatives`;
    const fix = `reduce it to at most ${variantLimit.toLocaleString("en")} with an overlay in spec/overlays/corrections`;
    throw new PipelineError(exitCode.lintError, `${what}: ${fix}.`, { cause: error });
  }
}
