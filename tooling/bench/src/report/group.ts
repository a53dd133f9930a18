import type { Features } from "../features/features.ts";
import type { Progress } from "../measure/progress.ts";
import type { Table } from "./table.ts";

/** What a group of measurements is told. */
export interface Effort {
  /** Whether to measure little: to see that all works, not to trust the figures. */
  readonly isQuick: boolean;
  /** What each subject was seen to do besides sending requests. */
  readonly features: Features;
  readonly progress: Progress;
}

/** Measures one group of things. */
export type Measure = (effort: Effort) => Promise<readonly Table[]>;
