import { NotSimulated } from "../../server/refusal.ts";
import type { Row } from "../../world/table.ts";
import type { World } from "../../world/world.ts";
import { replacedMetadata } from "../metadata.ts";
import { findTaxes, type PlanRow, planTable, subscriptionTable } from "../tables.ts";
import { createCharge, withCode } from "./charges.ts";
import { checkPlan, checkReferences, monthlyBilling, type PlanFields } from "./create-plan.ts";
import { createFixedCharge, withFixedCode } from "./fixed-charges.ts";
import { changeCommitment } from "./minimum-commitment.ts";
import type { ChargeFields, FixedChargeFields } from "./plan-fields.ts";
import { updateCharge } from "./update-charge.ts";
import { updateFixedCharge } from "./update-fixed-charge.ts";
import { createThresholds } from "./usage-thresholds.ts";

/** The changes to a plan, as a request contains them. */
export interface PlanChanges extends PlanFields {
  readonly cascade_updates?: boolean | undefined;
}

/** Updates a plan as `PUT` does: omitted fields stay, and lists replace. Throws the error of Lago if it is invalid. */
export function updatePlan(world: World, plan: PlanRow, changes: PlanChanges): PlanRow {
  refuseCascade(world, plan, changes.cascade_updates);
  checkReferences(world, changes);
  const hasSubscriptions = isSubscribed(world, plan);
  const changed = { ...plan, ...ownChanges(changes, hasSubscriptions) };
  checkPlan(world, changed, plan);
  refuseAmountOfPending(world, plan, changed.amount_cents);
  return world.table(planTable).add({
    ...changed,
    ...partChanges(world, changed, changes),
    ...(changes.charges && { charges: replaceCharges(world, plan, changes.charges) }),
    ...(changes.fixed_charges && { fixed_charges: replaceFixedCharges(world, plan, changes.fixed_charges) }),
  });
}

/** Whether a subscription has the plan itself, not a copy with overrides. */
export function isSubscribed(world: World, { lago_id }: PlanRow): boolean {
  return world.table(subscriptionTable).find(({ plan_id }) => plan_id === lago_id) !== undefined;
}

/** A change that reaches copies of the plan is not simulated. */
export function refuseCascade(world: World, { lago_id }: PlanRow, cascade: boolean | undefined): void {
  if (cascade !== true || world.table(planTable).find(({ parent_id }) => parent_id === lago_id) === undefined) return;
  throw new NotSimulated(
    "A subscription overrides the plan, and `cascade_updates` would change its copy. Omit `cascade_updates`.",
  );
}

/** With subscriptions, Lago ignores what would change their billing, except the amount. */
function ownChanges(changes: PlanChanges, hasSubscriptions: boolean): Partial<PlanRow> {
  const always = ["name", "invoice_display_name", "description", "amount_cents"] as const;
  const free = ["code", "interval", "pay_in_advance", "amount_currency", "trial_period"] as const;
  const names = hasSubscriptions ? always : [...always, ...free];
  const sent = names.flatMap((name) => (changes[name] === undefined ? [] : [[name, changes[name]]]));
  // Both are reset by a request without an interval that allows them.
  return { ...Object.fromEntries(sent), ...(!hasSubscriptions && monthlyBilling(changes)) };
}

function partChanges(world: World, plan: PlanRow, changes: PlanChanges): Partial<PlanRow> {
  const { tax_codes: codes, usage_thresholds: thresholds, minimum_commitment: commitment } = changes;
  const isCommitmentRemoved = world.license && commitment != null && Object.keys(commitment).length === 0;
  return {
    metadata: replacedMetadata(plan.metadata ?? null, changes.metadata),
    ...(codes != null && { taxes: findTaxes(world, codes) }),
    ...(thresholds != null && world.license && { usage_thresholds: createThresholds(world, thresholds) }),
    minimum_commitment: isCommitmentRemoved ? null : (changeCommitment(world, plan, commitment) ?? null),
  };
}

function replaceCharges(world: World, plan: PlanRow, list: readonly ChargeFields[]): PlanRow["charges"] {
  const hasSubscriptions = isSubscribed(world, plan);
  return replaceList(plan.charges, list, (charges, fields, charge) =>
    charge === undefined
      ? createCharge(world, charges, withCode(world, charges, fields))
      : updateCharge(world, { charge, charges, hasSubscriptions }, fields),
  );
}

function replaceFixedCharges(
  world: World,
  plan: PlanRow,
  list: readonly FixedChargeFields[],
): PlanRow["fixed_charges"] {
  const hasSubscriptions = isSubscribed(world, plan);
  return replaceList(plan.fixed_charges, list, (charges, fields, charge) =>
    charge === undefined
      ? createFixedCharge(world, charges, withFixedCode(world, charges, fields))
      : updateFixedCharge(world, { charge, charges, hasSubscriptions }, fields),
  );
}

/** Lago deletes what a list does not contain at the end, so a new object cannot have the code of a deleted one. */
function replaceList<Stored extends Row, Fields extends { readonly id?: string | undefined }>(
  current: readonly Stored[],
  list: readonly Fields[],
  change: (all: Stored[], fields: Fields, one: Stored | undefined) => Stored,
): Stored[] {
  let all = [...current];
  const kept = new Set<string>();
  for (const fields of list) {
    const known = all.find(({ lago_id }) => lago_id === fields.id);
    const result = change(all, fields, known);
    all = known === undefined ? [...all, result] : all.map((one) => (one === known ? result : one));
    kept.add(result.lago_id);
  }
  return all.filter(({ lago_id }) => kept.has(lago_id));
}

/** A new amount can turn a downgrade that waits into an upgrade, and the other way round. */
function refuseAmountOfPending(world: World, { lago_id: id, amount_cents: before }: PlanRow, after: number): void {
  const subscriptions = world.table(subscriptionTable);
  const waits = subscriptions.find(({ status, external_id: externalId, plan_id: next }) => {
    const current = subscriptions.find((row) => row.status === "active" && row.external_id === externalId);
    return status === "pending" && current !== undefined && (next === id || current.plan_id === id);
  });
  if (after !== before && waits !== undefined)
    throw new NotSimulated("A change from or to this plan is pending. Change the amount before or after it.");
}
