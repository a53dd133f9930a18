import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";

// Each gets a type and a name of its own. Lago's largest union has 8.
const variantLimit = 1000;

/** Refuses an object that would be one of so many that nobody, the compiler included, could tell them apart. */
export function limitVariants(count: number): void {
  if (count > variantLimit) throw new TooManyVariants(count);
}

/** An object has too many variants; whoever knows what it is says so. */
class TooManyVariants extends Error {
  override readonly name = "TooManyVariants";
  readonly count: number;

  constructor(count: number) {
    super(`There are ${count} variants.`);
    this.count = count;
  }
}

/** Runs what makes the variants of the type with a name. */
export function namingVariants<Result>(type: string, make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof TooManyVariants)) throw error;
    const what = `"${type}" would be a union of ${error.count.toLocaleString("en")} types, of which each is a combination of alternatives`;
    const fix = `have at most ${variantLimit.toLocaleString("en")}, by an overlay in spec/overlays/corrections`;
    throw new PipelineError(exitCode.lintError, `${what}: ${fix}.`, { cause: error });
  }
}
