/** The median of the samples, and their first and third quartile. */
export interface Distribution {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** Whether the values are differences from a base. */
  readonly isDifference: boolean;
}

/** Summarizes samples. With a base, each sample is the difference from the base of the same round. */
export function distribution(values: readonly number[], base?: readonly number[]): Distribution {
  const relative = values.map((value, round) => (base === undefined ? value : value - (base[round] ?? NaN)));
  const [low, high] = [quantile(relative, 0.25), quantile(relative, 0.75)];
  return { median: median(relative), low, high, isDifference: base !== undefined };
}

/** Options that summarize one measure of samples. */
export interface SpreadOptions<Sample> {
  /**
   * The divisor of the values.
   * @default 1
   */
  readonly unit?: number;
  /** The samples of the base, from the same rounds. */
  readonly base?: readonly Sample[] | undefined;
}

/** Summarizes one measure of samples. */
export function spread<Measure extends string>(
  samples: readonly Readonly<Record<Measure, number>>[],
  measure: Measure,
  { unit = 1, base }: SpreadOptions<Readonly<Record<Measure, number>>> = {},
): Distribution {
  const values = (of: typeof samples): number[] => of.map((sample) => sample[measure] / unit);
  return distribution(values(samples), base && values(base));
}

/** The median. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const [below = NaN, above = NaN] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}
