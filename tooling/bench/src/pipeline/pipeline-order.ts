/** What a run of the pipeline works on. */
export interface PipelineOrder {
  readonly root: string;
  readonly source: string;
  /** Whether to count the work instead of measuring the time. */
  readonly isCounting: boolean;
}

/** The cost of a step. */
export interface StepSample {
  readonly step: string;
  readonly milliseconds: number;
  /** The peak memory of the process so far, at the end of the step. */
  readonly peakBytes: number;
  /** The amount of work, if it was counted. */
  readonly work: number;
}
