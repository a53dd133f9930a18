/** What a run of the pipeline works on. */
export interface PipelineOrder {
  readonly root: string;
  readonly source: string;
  /** Whether to count the work instead of the time. */
  readonly isCounting: boolean;
}

/** What a step took. */
export interface StepSample {
  readonly step: string;
  readonly milliseconds: number;
  /** The most memory that the process had had when it was done. */
  readonly peakBytes: number;
  /** How much was done, where that was counted. */
  readonly work: number;
}
