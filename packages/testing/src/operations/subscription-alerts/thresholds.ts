import type { AlertThreshold, AlertThresholdInput } from "@lagokit/types";
import type { Wire } from "../../operation.ts";
import { invalid } from "../../server/refusal.ts";
import { decimalText } from "../../values/decimal.ts";

type Input = Wire<AlertThresholdInput>;

const maximum = 20;

/** The thresholds of an alert. Throws the error of Lago for invalid ones. */
export function thresholdsOf(inputs: readonly Input[]): AlertThreshold[] {
  refuseInvalid(inputs);
  return inputs.map(({ code, value, recurring }) => ({
    code: code ?? null,
    value: decimalText(value) ?? "0.0",
    recurring: recurring ?? false,
  }));
}

function refuseInvalid(inputs: readonly Input[]): void {
  if (inputs.length > maximum) throw invalid({ thresholds: ["too_many_thresholds"] });
  const keys = inputs.map(({ value, recurring }) => `${String(value)} ${String(recurring ?? false)}`);
  if (new Set(keys).size < keys.length) throw invalid({ thresholds: ["duplicate_threshold_values"] });
  // Only callers that the types do not check omit the value.
  if (inputs.some(({ value }) => value == null)) throw invalid({ "thresholds:value": ["value_is_mandatory"] });
  if (inputs.some(({ value }) => decimalText(value) === undefined))
    throw invalid({ "thresholds:value": ["value_is_invalid"] });
  if (inputs.some(({ value, recurring }) => recurring === true && Number(value) <= 0))
    throw invalid({ "thresholds:value": ["recurring_value_is_negative"] });
  if (inputs.filter(({ recurring }) => recurring === true).length > 1)
    throw invalid({ base: ["alert_already_exists"] });
}
