import { toPlanInList } from "../../views/plan.ts";
import type { PlanRow } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

/**
 * Sends a webhook of a plan. It contains neither the fixed charges nor the applicable usage thresholds, and that of a deletion no
 * entitlements.
 */
export function emitPlan(world: World, type: "plan.created" | "plan.deleted" | "plan.updated", row: PlanRow): void {
  const { applicable_usage_thresholds: _thresholds, ...plan } = toPlanInList(world, row);
  const { entitlements: _entitlements, ...deleted } = plan;
  world.emit(type, { object_type: "plan", plan: type === "plan.deleted" ? deleted : plan });
}
