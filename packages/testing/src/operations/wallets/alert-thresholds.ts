import type { AlertThreshold, AlertThresholdInput } from "@lagokit/types";
import type { Wire } from "../../operation.ts";
import { invalid } from "../../server/refusal.ts";
import { formatDecimal, parseNumber } from "../../values/decimal.ts";

/** The thresholds of a request. */
export type ThresholdsInput = readonly Wire<AlertThresholdInput>[];

const maximumThresholds = 20;

/** Throws the 422 of Lago if the thresholds of an alert are invalid. Only the first error counts. */
export function refuseInvalidThresholds(thresholds: ThresholdsInput): void {
  if (thresholds.length > maximumThresholds) throw invalid({ thresholds: ["too_many_thresholds"] });
  const keys = new Set(thresholds.map(({ value, recurring = false }) => JSON.stringify([value, recurring])));
  if (keys.size !== thresholds.length) throw invalid({ thresholds: ["duplicate_threshold_values"] });
  const values = thresholds.map(({ value }) => value);
  if (values.some((value) => value == null)) throw invalid({ "thresholds:value": ["value_is_mandatory"] });
  if (values.some((value) => parseNumber(value) === undefined))
    throw invalid({ "thresholds:value": ["value_is_invalid"] });
  const isPositive = ({ value }: ThresholdsInput[number]): boolean => parseNumber(value)?.gt(0) === true;
  if (thresholds.some((threshold) => threshold.recurring === true && !isPositive(threshold)))
    throw invalid({ "thresholds:value": ["recurring_value_is_negative"] });
  // Lago's database refuses a second recurring threshold, and the error is that of a second alert.
  if (thresholds.filter(({ recurring }) => recurring === true).length > 1)
    throw invalid({ base: ["alert_already_exists"] });
}

/** The thresholds of a request in the form of responses. */
export function thresholdsOf(thresholds: ThresholdsInput): AlertThreshold[] {
  return thresholds.map(({ code, value, recurring }) => ({
    code: code ?? null,
    value: formatDecimal(parseNumber(value) ?? 0),
    recurring: recurring ?? false,
  }));
}
