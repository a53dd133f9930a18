import type { World } from "../../world/world.ts";
import type { PlanRow } from "../tables.ts";
import { storeUnits, takeUnits } from "./fixed-charge-units.ts";
import { overridePlan, type PlanOverrides } from "./override-plan.ts";
import type { FixedChargeFields } from "./plan-fields.ts";

/** A subscription, by its `lago_id`, and the plan that it has or gets. */
export interface PlanOfSubscription {
  readonly subscriptionId: string;
  readonly plan: PlanRow;
}

/**
 * Returns the plan of a subscription with overrides: a copy of the plan, or the plan itself if the overrides contain only units
 * of its fixed charges, which belong to the subscription.
 */
export function ownPlan(world: World, { subscriptionId, plan }: PlanOfSubscription, overrides: PlanOverrides): PlanRow {
  if (!hasUnitsOnly(overrides)) return copyPlan(world, { subscriptionId, plan }, overrides);
  storeOverriddenUnits(world, { subscriptionId, plan }, overrides);
  return plan;
}

/** Stores the units of overrides that contain nothing else. */
export function storeOverriddenUnits(
  world: World,
  { subscriptionId, plan }: PlanOfSubscription,
  overrides: PlanOverrides,
): void {
  if (!hasUnitsOnly(overrides)) return;
  for (const { id = "", units } of overrides.fixed_charges ?? [])
    if (plan.fixed_charges.some(({ lago_id }) => lago_id === id))
      storeUnits(world, { subscription_id: subscriptionId, fixed_charge_id: id }, units);
}

/** Copies a plan for a subscription, with overrides and with the units that the subscription has. */
export function copyPlan(
  world: World,
  { subscriptionId, plan }: PlanOfSubscription,
  overrides: PlanOverrides = {},
): PlanRow {
  const sent = overrides.fixed_charges ?? [];
  const own = takeUnits(world, subscriptionId).filter(({ id }) => !sent.some((fields) => fields.id === id));
  return overridePlan(world, plan, { ...overrides, fixed_charges: [...sent, ...own] });
}

/** Whether a request changes nothing but the units of a fixed charge. */
export function isUnitsOnly(fields: FixedChargeFields): boolean {
  const { id: _id, units: _units, apply_units_immediately: _immediately, ...others } = fields;
  return "units" in fields && Object.keys(others).length === 0;
}

/** Whether overrides contain nothing but units of fixed charges. Then the plan is not copied. */
export function hasUnitsOnly({ fixed_charges: charges, ...others }: PlanOverrides): boolean {
  return Object.keys(others).length === 0 && charges != null && charges.length > 0 && charges.every(isUnitsOnly);
}
