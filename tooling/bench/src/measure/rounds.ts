import type { Progress } from "./progress.ts";
import { type CellProgram, runCell } from "./run-cell.ts";

/**
 * Cells that are measured in turns, each once per round, so that other work of the machine affects all of them alike.
 */
export interface Rounds<Order> {
  readonly title: string;
  /** What the program of each cell must measure. */
  readonly cells: readonly Order[];
  readonly rounds: number;
  /** The name of a cell in the progress and in error messages. */
  readonly name: (cell: Order) => string;
  readonly program: CellProgram | ((cell: Order) => CellProgram);
}

/** A cell with its samples. */
export interface Measured<Order, Sample> {
  readonly cell: Order;
  readonly samples: readonly Sample[];
}

/** Measures in rounds, each cell in its own process, and reports the progress. Rejects if a cell fails. */
export async function inRounds<Order, Sample>(
  { title, cells, rounds, name, program }: Rounds<Order>,
  progress: Progress,
): Promise<readonly Measured<Order, Sample>[]> {
  const measured = cells.map((cell) => ({ cell, samples: [] as Sample[] }));
  for (let round = 1; round <= rounds; round++) {
    progress.begin(`${title}: round ${round} of ${rounds}`);
    for (const { cell, samples } of measured) {
      progress.at(name(cell));
      const run = runCell<Sample>(typeof program === "function" ? program(cell) : program, cell);
      samples.push(await run.catch((cause: unknown) => fail(`${title}: ${name(cell)}`, cause)));
    }
  }
  return measured;
}

function fail(what: string, cause: unknown): never {
  throw new Error(`${what} failed. ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
}
