import { Big } from "big.js";
import type { AlertThreshold } from "@lagokit/types";
import { formatDecimal } from "../../values/decimal.ts";
import type { AlertRow } from "../../state/subscription-alerts.ts";

/** The thresholds that usage has crossed on its way up. `app/models/usage_monitoring/alert.rb`. */
export function crossedUpwards(alert: AlertRow, current: Big): AlertThreshold[] {
  const previous = new Big(alert.previous_value);
  const once = alert.thresholds.filter(({ recurring }) => !recurring);
  const values = once.map(({ value }) => new Big(value)).sort((one, other) => one.cmp(other));
  if (current.lte(previous) || (values[0] !== undefined && current.lt(values[0]))) return [];
  const crossed = once.filter(({ value }) => previous.lt(value) && current.gte(value));
  const recurring = alert.thresholds.find((threshold) => threshold.recurring);
  if (recurring === undefined) return crossed;
  const steps = stepsBetween({ previous, current }, new Big(recurring.value), values.at(-1) ?? new Big(0));
  const isNew = (value: Big): boolean => !crossed.some((threshold) => value.eq(threshold.value));
  return [...crossed, ...steps.filter(isNew).map((value) => ({ ...recurring, value: formatDecimal(value) }))];
}

/** The values of a recurring threshold between two values. They begin one step after the last other threshold. */
function stepsBetween(
  { previous, current }: { readonly previous: Big; readonly current: Big },
  step: Big,
  initial: Big,
): Big[] {
  const first = Math.max(1, Math.ceil(Number(previous.minus(initial).div(step))));
  const last = Math.floor(Number(current.minus(initial).div(step)));
  const steps: Big[] = [];
  for (let index = first; index <= last; index++) steps.push(initial.plus(step.times(index)));
  return steps;
}
