/** The middle of what was measured, and the quarter marks on both sides of it. */
export interface Distribution {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** Whether it is what comes on top of a base. */
  readonly isDifference: boolean;
}

/** Sums up measurements; where there is a base, each is taken relative to the one of that from the same round. */
export function distribution(values: readonly number[], base?: readonly number[]): Distribution {
  const relative = values.map((value, round) => (base === undefined ? value : value - (base[round] ?? NaN)));
  const [low, high] = [quantile(relative, 0.25), quantile(relative, 0.75)];
  return { median: median(relative), low, high, isDifference: base !== undefined };
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
