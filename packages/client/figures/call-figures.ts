import { fileURLToPath } from "node:url";
import { type Kind, type Subject, subjects } from "./call-subjects.ts";
import { runNode } from "./run-node.ts";
import { type Distribution, distribution } from "./statistics.ts";

/** What a call takes: as it is with bare `fetch`, and more than that with anything else. */
export interface CallFigure {
  readonly subject: Subject;
  readonly kind: Kind;
  readonly microseconds: Distribution;
  readonly heapBytes: Distribution;
}

/** How long to measure. */
export interface Effort {
  readonly rounds: number;
  readonly calls: number;
}

interface Cell {
  readonly subject: Subject;
  readonly kind: Kind;
  readonly samples: Sample[];
}

interface Sample {
  readonly microseconds: number;
  readonly heapBytes: number;
}

const script = fileURLToPath(new URL("call-cell.ts", import.meta.url));
const flags = ["--expose-gc", "--min-semi-space-size=256", "--max-semi-space-size=256"];

/** Measures calls on a `fetch` that answers at once; whatever the machine does besides hits all subjects alike. */
export async function callFigures({ rounds, calls }: Effort): Promise<readonly CallFigure[]> {
  // As: the subjects are the keys of `subjects`.
  const names = Object.keys(subjects) as Subject[];
  const kinds: readonly Kind[] = ["GET", "POST"];
  const cells = kinds.flatMap((kind) => names.map((subject): Cell => ({ subject, kind, samples: [] })));
  for (let round = 0; round < rounds; round++)
    for (const { subject, kind, samples } of cells)
      // As: it is what the script prints.
      samples.push((await runNode(...flags, script, subject, kind, `${calls}`)) as Sample);
  return cells.map((cell) => ({
    subject: cell.subject,
    kind: cell.kind,
    microseconds: overBareFetch(cell, cells, "microseconds"),
    heapBytes: overBareFetch(cell, cells, "heapBytes"),
  }));
}

function overBareFetch(cell: Cell, cells: readonly Cell[], measure: keyof Sample): Distribution {
  const base = cells.find(({ subject, kind }) => subject === "bare fetch" && kind === cell.kind);
  const values = ({ samples }: Cell): number[] => samples.map((sample) => sample[measure]);
  return distribution(values(cell), base === undefined || base === cell ? [0] : values(base));
}
