import type { SubjectName } from "../subjects/subjects.ts";

/** What a cell of the table of throughput measures. */
export interface ThroughputOrder {
  readonly subject: SubjectName;
  /** The number of requests in flight. */
  readonly flying: number;
  readonly requests: number;
  readonly server: string;
}

/** The throughput of one process. */
export interface ThroughputSample {
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly peakBytes: number;
}
