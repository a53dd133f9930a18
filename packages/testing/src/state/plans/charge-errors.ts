import type { BillableMetric } from "@lagokit/types";
import { type ErrorDetails, invalid } from "../../server/refusal.ts";
import type { PropertyFields } from "./plan-fields.ts";
import { priceErrors } from "./price-errors.ts";

/** The fields of a charge that Lago validates. */
export interface CheckedCharge {
  readonly code: string | null;
  readonly charge_model: string | undefined;
  readonly properties: PropertyFields;
  readonly pay_in_advance: boolean;
  readonly prorated: boolean;
  readonly invoiceable: boolean;
  readonly regroup_paid_fees: "invoice" | null;
  readonly min_amount_cents: number;
}

const models: ReadonlySet<string> = new Set([
  "standard",
  "graduated",
  "package",
  "percentage",
  "volume",
  "graduated_percentage",
  "custom",
  "dynamic",
]);
const payableInAdvance: ReadonlySet<string> = new Set(["count_agg", "sum_agg", "unique_count_agg", "custom_agg"]);

/** Throws the 422 of Lago if a charge is invalid. */
export function checkCharge(charge: CheckedCharge, metric: BillableMetric, license: boolean): void {
  const errors: Record<string, readonly string[]> = {
    properties: priceErrors(charge.charge_model, charge.properties),
    code: charge.code === null || charge.code === "" ? ["value_is_mandatory"] : [],
    charge_model: modelErrors(charge, metric, license),
    pay_in_advance: advanceErrors(charge, metric),
    prorated: canBeProrated(charge, metric) ? [] : ["invalid_billable_metric_or_charge_model"],
    ...optionErrors(charge),
  };
  throwAny(errors);
}

/** Throws the 422 of Lago if any field has errors. */
export function throwAny(errors: ErrorDetails): void {
  const found = Object.entries(errors).filter(([, codes]) => codes.length > 0);
  if (found.length > 0) throw invalid(Object.fromEntries(found));
}

function modelErrors({ charge_model: model }: CheckedCharge, metric: BillableMetric, license: boolean): string[] {
  if (model === undefined) return ["value_is_invalid", "value_is_mandatory"];
  if (!models.has(model)) return ["value_is_invalid"];
  const isForOtherMetrics =
    (model === "dynamic" && metric.aggregation_type !== "sum_agg") ||
    (model === "custom" && metric.aggregation_type !== "custom_agg");
  return [
    ...(isForOtherMetrics ? ["invalid_aggregation_type_or_charge_model"] : []),
    ...(model === "graduated_percentage" && !license ? ["graduated_percentage_requires_premium_license"] : []),
  ];
}

function advanceErrors(charge: CheckedCharge, { aggregation_type: type }: BillableMetric): string[] {
  const isPossible = charge.charge_model !== "volume" && payableInAdvance.has(type);
  return charge.pay_in_advance && !isPossible ? ["invalid_aggregation_type_or_charge_model"] : [];
}

function canBeProrated(charge: CheckedCharge, metric: BillableMetric): boolean {
  if (!charge.prorated) return true;
  if (!metric.recurring || metric.aggregation_type === "weighted_sum_agg") return false;
  const possible = charge.pay_in_advance ? ["standard"] : ["standard", "volume", "graduated"];
  return possible.includes(charge.charge_model ?? "");
}

function optionErrors(charge: CheckedCharge): Record<string, readonly string[]> {
  const { pay_in_advance: inAdvance, invoiceable, min_amount_cents: minimum, regroup_paid_fees: regroup } = charge;
  return {
    invoiceable: inAdvance || invoiceable ? [] : ["must_be_true_unless_pay_in_advance"],
    regroup_paid_fees:
      regroup === null || (inAdvance && !invoiceable)
        ? []
        : ["only_compatible_with_pay_in_advance_and_non_invoiceable"],
    min_amount_cents: inAdvance && minimum > 0 ? ["not_compatible_with_pay_in_advance"] : [],
  };
}
