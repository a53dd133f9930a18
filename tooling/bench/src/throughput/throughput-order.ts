import type { SubjectName } from "../subjects/subjects.ts";

/** What a cell of the table of throughput measures. */
export interface ThroughputOrder {
  readonly subject: SubjectName;
  /** How many requests are on their way at a time. */
  readonly flying: number;
  readonly requests: number;
  readonly server: string;
}

/** How far one process got. */
export interface ThroughputSample {
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly peakBytes: number;
}
