/** The middle of what was measured, and the quarter marks on both sides of it. */
export interface Distribution {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Sums up measurements, once each is taken relative to the median of a base. */
export function distribution(values: readonly number[], base: readonly number[] = [0]): Distribution {
  const zero = median(base);
  const relative = values.map((value) => value - zero);
  return { median: median(relative), low: quantile(relative, 0.25), high: quantile(relative, 0.75) };
}

/** The value that half of the others do not exceed. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const [below = NaN, above = NaN] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}
