import type { Progress } from "./progress.ts";

/** What is measured in turns: each cell once in each round, so that whatever the machine does besides hits all alike. */
export interface Rounds<Cell, Sample> {
  readonly title: string;
  readonly cells: readonly Cell[];
  readonly rounds: number;
  /** What a cell is called by those who wait for it. */
  readonly name: (cell: Cell) => string;
  readonly run: (cell: Cell) => Promise<Sample>;
}

/** A cell with all that was measured of it. */
export interface Measured<Cell, Sample> {
  readonly cell: Cell;
  readonly samples: readonly Sample[];
}

/** Measures in turns, and says what it is at; a cell that fails ends it. */
export async function inRounds<Cell, Sample>(
  { title, cells, rounds, name, run }: Rounds<Cell, Sample>,
  progress: Progress,
): Promise<readonly Measured<Cell, Sample>[]> {
  const measured = cells.map((cell) => ({ cell, samples: [] as Sample[] }));
  for (let round = 1; round <= rounds; round++) {
    progress.begin(`${title}: round ${round} of ${rounds}`);
    for (const { cell, samples } of measured) {
      progress.at(name(cell));
      samples.push(await run(cell).catch((cause: unknown) => fail(`${title}: ${name(cell)}`, cause)));
    }
  }
  return measured;
}

function fail(what: string, cause: unknown): never {
  throw new Error(`${what} failed. ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
}
