import type {
  Charge,
  ChargeFilter,
  FixedCharge,
  MinimumCommitment,
  Plan,
  PlanListItem,
  PlanSummary,
} from "@lagokit/types";
import type { World } from "../world/world.ts";
import { addOnTable, billableMetricTable, type PlanRow, planTable } from "../state/tables.ts";
import { currentTaxes } from "../state/current-taxes.ts";
import { planEntitlements } from "../state/entitlements/plan-entitlements.ts";

/** Returns a plan in the form of responses, with its fixed charges and its entitlements. */
export function toPlan(world: World, row: PlanRow): Plan {
  return {
    ...toPlanInList(world, row),
    fixed_charges: row.fixed_charges.map((charge) => toFixedCharge(world, charge)),
  };
}

/** Returns a plan in the form of a list, without its fixed charges. */
export function toPlanInList(world: World, row: PlanRow): PlanListItem {
  return { ...toPlanSummary(world, row), entitlements: planEntitlements(world, row) };
}

/** Returns a plan in the form that a subscription contains, without its entitlements and its fixed charges. */
export function toPlanSummary(world: World, row: PlanRow): PlanSummary {
  const { deleted_at: _deleted, fixed_charges: _fixed, ...plan } = row;
  const parent = world.table(planTable).get(row.parent_id ?? undefined);
  const thresholds = (parent ?? row).usage_thresholds;
  const { minimum_commitment: commitment, metadata, ...fields } = plan;
  return {
    ...fields,
    charges: row.charges.map((charge) => toCharge(world, charge)),
    applicable_usage_thresholds: thresholds.map(({ threshold_display_name, amount_cents, recurring }) => ({
      threshold_display_name,
      amount_cents,
      recurring,
    })),
    taxes: currentTaxes(world, row.taxes),
    ...(metadata != null && { metadata }),
    ...(commitment != null && { minimum_commitment: toCommitment(world, row, commitment) }),
  };
}

/** Returns a charge in the form of responses. */
export function toCharge(world: World, charge: Charge): Charge {
  const metric = world.table(billableMetricTable).get(charge.lago_billable_metric_id);
  return {
    ...charge,
    billable_metric_code: metric?.code ?? charge.billable_metric_code,
    filters: charge.filters.map((filter) => toFilter(charge, filter)),
    taxes: currentTaxes(world, charge.taxes),
  };
}

/** Returns a filter in the form of responses. */
export function toFilter(charge: Charge, filter: ChargeFilter): ChargeFilter {
  return { ...filter, charge_code: charge.code ?? "" };
}

/** Returns a fixed charge in the form of responses. */
export function toFixedCharge(world: World, charge: FixedCharge): FixedCharge {
  const addOn = world.table(addOnTable).get(charge.lago_add_on_id);
  return { ...charge, add_on_code: addOn?.code ?? charge.add_on_code, taxes: currentTaxes(world, charge.taxes) };
}

function toCommitment(world: World, plan: PlanRow, commitment: MinimumCommitment): MinimumCommitment {
  const taxes = currentTaxes(world, commitment.taxes);
  return { ...commitment, plan_code: plan.code, interval: plan.interval, taxes };
}
