import type { UsageThreshold } from "@lagokit/types";
import { invalid } from "../../server/refusal.ts";
import type { World } from "../../world/world.ts";
import type { ThresholdFields } from "./plan-fields.ts";

/** Creates the usage thresholds of a list that replaces those before. Needs a license. */
export function createThresholds(world: World, list: readonly ThresholdFields[]): UsageThreshold[] {
  if (!world.license) return [];
  const refusal = errorOf(list);
  if (refusal !== undefined) throw invalid({ usage_thresholds: [refusal] });
  const now = world.timestamp();
  const thresholds = list.map((fields) => ({
    lago_id: world.newId(),
    threshold_display_name: fields.threshold_display_name ?? null,
    amount_cents: Number(fields.amount_cents),
    recurring: fields.recurring ?? false,
    created_at: now,
    updated_at: now,
  }));
  return thresholds;
}

function errorOf(list: readonly ThresholdFields[]): string | undefined {
  if (list.some(({ amount_cents: amount }) => amount == null)) return "missing_amount_cents";
  const kinds = new Set(list.map(({ amount_cents: amount, recurring }) => `${amount} ${recurring ?? false}`));
  if (kinds.size < list.length) return "duplicated_values";
  return list.filter(({ recurring }) => recurring).length > 1 ? "multiple_recurring_thresholds" : undefined;
}
