import type { Progress } from "./progress.ts";
import { type CellProgram, runCell } from "./run-cell.ts";

/** What is measured in turns: each cell once in each round, so that whatever the machine does besides hits all alike. */
export interface Rounds<Order> {
  readonly title: string;
  /** What the program of each cell is told. */
  readonly cells: readonly Order[];
  readonly rounds: number;
  /** What a cell is called by those who wait for it. */
  readonly name: (cell: Order) => string;
  readonly program: CellProgram | ((cell: Order) => CellProgram);
}

/** A cell with all that was measured of it. */
export interface Measured<Order, Sample> {
  readonly cell: Order;
  readonly samples: readonly Sample[];
}

/** Measures in turns, each cell in a process of its own, and says what it is at; a cell that fails ends it. */
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
