import { Big } from "big.js";
import type { AlertThreshold, WalletAlert } from "@lagokit/types";
import { formatDecimal } from "../../values/decimal.ts";

/** The thresholds that a balance has crossed on its way down. */
export function crossedThresholds(alert: WalletAlert, current: Big): AlertThreshold[] {
  const previous = new Big(alert.previous_value);
  if (current.gte(previous)) return [];
  const once = alert.thresholds.filter(({ recurring }) => !recurring);
  const values = once.map(({ value }) => new Big(value)).sort((a, b) => a.cmp(b));
  const [lowest, highest] = [values[0], values.at(-1)];
  if (highest !== undefined && current.gt(highest)) return [];
  const crossed = once.filter(({ value }) => previous.gt(value) && current.lte(value));
  const recurring = alert.thresholds.find((threshold) => threshold.recurring);
  if (recurring === undefined) return crossed;
  const steps = crossedSteps({ previous, current, step: new Big(recurring.value), initial: lowest ?? new Big(0) });
  const isNew = (value: Big): boolean => !crossed.some((threshold) => value.eq(threshold.value));
  return [...crossed, ...steps.filter(isNew).map((value) => ({ ...recurring, value: formatDecimal(value) }))];
}

interface Descent {
  readonly previous: Big;
  readonly current: Big;
  /** The distance between two values of a recurring threshold. */
  readonly step: Big;
  /** Where the values of the recurring threshold start. */
  readonly initial: Big;
}

/** The values of a recurring threshold that were crossed, the lowest first. */
function crossedSteps({ previous, current, step, initial }: Descent): Big[] {
  const first = Math.max(1, Math.ceil(Number(initial.minus(previous).div(step))));
  const last = Math.floor(Number(initial.minus(current).div(step)));
  const steps: Big[] = [];
  for (let index = last; index >= first; index--) steps.push(initial.minus(step.times(index)));
  return steps;
}
