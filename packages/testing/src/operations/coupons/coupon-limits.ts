import type { Coupon } from "@lagokit/types";
import type { RequestBody } from "../../operation.ts";
import { notAllowed, notFound } from "../../server/refusal.ts";
import type { CouponRow } from "../../state/coupons.ts";
import { billableMetricTable, planTable } from "../../state/tables.ts";
import type { TableName } from "../../world/table.ts";
import type { World } from "../../world/world.ts";

/** The plans and the metrics that a request limits a coupon to; undefined for what it does not mention. */
type LimitsInput = RequestBody<"updateCoupon">["coupon"]["applies_to"];

/** The fields of a coupon about its limits. */
type Limits = Pick<CouponRow, "billable_metric_ids" | "limited_billable_metrics" | "limited_plans" | "plan_ids">;

/** Returns the limits that a request asks for. Throws if Lago refuses them. */
export function limitsOf(world: World, input: LimitsInput): Limits {
  const planIds = idsOf(world, planTable, input?.plan_codes);
  if (planIds === undefined) throw notFound("plans");
  const metricIds = idsOf(world, billableMetricTable, input?.billable_metric_codes);
  if (metricIds === undefined) throw notFound("billable_metrics");
  if (planIds.length > 0 && metricIds.length > 0) throw notAllowed("only_one_limitation_type_per_coupon_allowed");
  return {
    plan_ids: planIds,
    limited_plans: planIds.length > 0,
    billable_metric_ids: metricIds,
    limited_billable_metrics: metricIds.length > 0,
  };
}

/**
 * Returns the limits of a coupon after an update. Lago removes the plans and metrics that the request does not name, but the
 * two flags change only with a list of their kind, or if the other kind replaces them.
 */
export function changedLimits(world: World, coupon: CouponRow, input: LimitsInput): Limits {
  const limits = limitsOf(world, input);
  const { plan_ids: planIds, billable_metric_ids: metricIds } = limits;
  const namesPlans = input?.plan_codes != null || (metricIds.length > 0 && coupon.plan_ids.length > 0);
  const namesMetrics =
    input?.billable_metric_codes != null || (planIds.length > 0 && coupon.billable_metric_ids.length > 0);
  return {
    ...limits,
    limited_plans: namesPlans ? limits.limited_plans : coupon.limited_plans,
    limited_billable_metrics: namesMetrics ? limits.limited_billable_metrics : coupon.limited_billable_metrics,
  };
}

/** Returns a coupon in the form of responses. It does not name plans and metrics that were deleted. */
export function toCoupon(
  world: World,
  { status: _status, deleted_at: _deletedAt, plan_ids: planIds, billable_metric_ids: metricIds, ...fields }: CouponRow,
): Coupon {
  const plans = planIds.map((id) => world.table(planTable).get(id));
  const metrics = metricIds.map((id) => world.table(billableMetricTable).get(id));
  return {
    ...fields,
    plan_codes: plans.flatMap((plan) => (plan === undefined || plan.deleted_at !== undefined ? [] : plan.code)),
    billable_metric_codes: metrics.flatMap((metric) => metric?.code ?? []),
  };
}

function idsOf<Row extends { readonly lago_id: string }>(
  world: World,
  name: TableName<Row>,
  codes: readonly string[] | null | undefined,
): string[] | undefined {
  const ids = [...new Set(codes)].map((code) => world.table(name).byKey(code)?.lago_id);
  return ids.every((id) => id !== undefined) ? ids : undefined;
}
