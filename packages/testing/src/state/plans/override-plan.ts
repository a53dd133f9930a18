import type { Charge, FixedCharge } from "@lagokit/types";
import { forbidden, NotSimulated, Refusal } from "../../server/refusal.ts";
import type { World } from "../../world/world.ts";
import { findTaxes, type PlanRow, planTable } from "../tables.ts";
import { changeCommitment } from "./minimum-commitment.ts";
import { overrideCharge } from "./override-charge.ts";
import { overrideFixedCharge } from "./override-fixed-charge.ts";
import type { ChargeFields, CommitmentFields, FixedChargeFields, ThresholdFields } from "./plan-fields.ts";
import { createThresholds } from "./usage-thresholds.ts";

/** The overrides of a plan for one subscription, as a request contains them. */
export interface PlanOverrides {
  readonly amount_cents?: number | undefined;
  readonly amount_currency?: PlanRow["amount_currency"] | undefined;
  readonly description?: string | null | undefined;
  readonly invoice_display_name?: string | null | undefined;
  readonly name?: string | undefined;
  readonly trial_period?: number | null | undefined;
  readonly tax_codes?: readonly string[] | null | undefined;
  readonly charges?: readonly ChargeFields[] | null | undefined;
  readonly fixed_charges?: readonly FixedChargeFields[] | null | undefined;
  readonly usage_thresholds?: readonly ThresholdFields[] | null | undefined;
  readonly minimum_commitment?: CommitmentFields | null | undefined;
}

/**
 * Copies a plan for one subscription, with overrides, and adds the copy to the table. The copy has the code of the plan, and
 * the plan as its parent. Taxes, the minimum commitment and the usage thresholds are not copied. Throws the 403 of Lago
 * without a license.
 */
export function overridePlan(world: World, plan: PlanRow, overrides: PlanOverrides): PlanRow {
  if (!world.license) throw forbidden("feature_unavailable");
  const taxes = findTaxes(world, overrides.tax_codes ?? []);
  const copy = {
    ...withoutParts(plan),
    ...ownOverrides(overrides),
    lago_id: world.newId(),
    parent_id: plan.lago_id,
    taxes,
  };
  const commitment = changeCommitment(world, copy, overrides.minimum_commitment);
  return world.table(planTable).add({
    ...copy,
    created_at: world.timestamp(),
    charges: copyCharges(world, plan, overrides),
    fixed_charges: copyFixedCharges(world, plan, overrides),
    usage_thresholds: createThresholds(world, overrides.usage_thresholds ?? []),
    ...(commitment && { minimum_commitment: commitment }),
  });
}

function withoutParts(plan: PlanRow): Omit<PlanRow, "metadata" | "minimum_commitment"> {
  const { metadata: _metadata, minimum_commitment: _commitment, ...rest } = plan;
  return rest;
}

function ownOverrides(overrides: PlanOverrides): Partial<PlanRow> {
  const names = [
    "amount_cents",
    "amount_currency",
    "description",
    "invoice_display_name",
    "name",
    "trial_period",
  ] as const;
  return Object.fromEntries(names.flatMap((name) => (overrides[name] === undefined ? [] : [[name, overrides[name]]])));
}

function copyCharges(world: World, plan: PlanRow, { charges }: PlanOverrides): Charge[] {
  return plan.charges.map((charge) => {
    const fields = charges?.find(({ id }) => id === charge.lago_id);
    return withoutInvalid(`charge ${charge.code}`, () => overrideCharge(world, charge, fields ?? {}));
  });
}

function copyFixedCharges(world: World, plan: PlanRow, { fixed_charges: charges }: PlanOverrides): FixedCharge[] {
  return plan.fixed_charges.map((charge) => {
    const fields = charges?.find(({ id }) => id === charge.lago_id);
    return withoutInvalid(`fixed charge ${charge.code}`, () => overrideFixedCharge(world, charge, fields ?? {}));
  });
}

/** Lago leaves out a charge whose override is invalid, without an error: a mistake that a test should show. */
function withoutInvalid<Copy>(name: string, copy: () => Copy): Copy {
  try {
    return copy();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const details = JSON.stringify(error.body.error_details ?? error.body.code);
    throw new NotSimulated(
      `The override of the ${name} is invalid (${details}). Lago copies the plan without this charge. Correct the override.`,
    );
  }
}
