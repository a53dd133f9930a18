import type { Features } from "../features/features.ts";
import type { Progress } from "../measure/progress.ts";
import type { Table } from "./table.ts";

/** What a group of measurements needs to know. */
export interface Effort {
  /** Whether to take few samples, to check that everything works. The figures are not reliable then. */
  readonly isQuick: boolean;
  /** What each subject was observed to do in addition to sending requests. */
  readonly features: Features;
  readonly progress: Progress;
}

/** Measures one group. */
export type Measure = (effort: Effort) => Promise<readonly Table[]>;
