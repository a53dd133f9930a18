import type {
  MinimumCommitment,
  MinimumCommitmentInput,
  Plan,
  PlanCreateInput,
  PlanUpdateInput,
  PlanUsageThresholdUpdateInput,
  UsageThreshold,
} from "@lagokit/types";
import type { Complete } from "./complete.ts";
import { requireLists } from "./require-lists.ts";
import { type PlanChargeInput, toChargeInput } from "./to-charge-input.ts";
import { type PlanFixedChargeInput, toFixedChargeInput } from "./to-fixed-charge-input.ts";
import { toTaxCodes } from "./to-tax-codes.ts";

/** An existing plan, as `plans.update` and `plans.create` accept it. */
export interface PlanInput extends PlanCreateInput {
  readonly charges: readonly PlanChargeInput[];
  readonly fixed_charges: readonly PlanFixedChargeInput[];
  readonly usage_thresholds: readonly PlanUsageThresholdUpdateInput[];
}

// An option of the update, not a field of the plan.
type Unread = "cascade_updates";

/**
 * Turns a plan into the input of `plans.update`, with all its charges, thresholds and taxes. Change one field, and the
 * rest stays unchanged. With another `code`, it is the input of `plans.create` for a copy, which creates new charges
 * and ignores IDs.
 *
 * Entitlements are not included: `toEntitlementInput` turns them into the input of `plans.entitlements.create`.
 *
 * @throws LagoArgumentError if the plan lacks its charges, fixed charges, thresholds or taxes: a plan in a list has no
 * fixed charges and no metadata.
 */
export function toPlanInput(plan: Plan): PlanInput {
  requireLists(plan, ["charges", "fixed_charges", "taxes", "usage_thresholds"], {
    name: "plan",
    call: "lago.plans.get",
  });
  return {
    amount_cents: plan.amount_cents,
    amount_currency: plan.amount_currency,
    bill_charges_monthly: plan.bill_charges_monthly,
    bill_fixed_charges_monthly: plan.bill_fixed_charges_monthly,
    charges: plan.charges.map(toChargeInput),
    code: plan.code,
    description: plan.description,
    fixed_charges: plan.fixed_charges.map(toFixedChargeInput),
    interval: plan.interval,
    invoice_display_name: plan.invoice_display_name,
    metadata: plan.metadata ?? undefined,
    minimum_commitment: plan.minimum_commitment && toCommitmentInput(plan.minimum_commitment),
    name: plan.name,
    pay_in_advance: plan.pay_in_advance,
    tax_codes: toTaxCodes(plan.taxes),
    trial_period: plan.trial_period,
    usage_thresholds: plan.usage_thresholds.map(toThresholdInput),
  } satisfies Complete<PlanCreateInput> & Complete<PlanUpdateInput, Unread>;
}

function toCommitmentInput({ amount_cents, invoice_display_name, taxes }: MinimumCommitment): MinimumCommitmentInput {
  return {
    amount_cents,
    invoice_display_name: invoice_display_name ?? undefined,
    tax_codes: toTaxCodes(taxes),
  } satisfies Complete<MinimumCommitmentInput>;
}

function toThresholdInput(threshold: UsageThreshold): PlanUsageThresholdUpdateInput {
  return {
    id: threshold.lago_id,
    amount_cents: threshold.amount_cents,
    recurring: threshold.recurring,
    threshold_display_name: threshold.threshold_display_name,
  } satisfies Complete<PlanUsageThresholdUpdateInput, "lago_id">;
}
