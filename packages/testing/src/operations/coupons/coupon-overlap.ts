import type { AppliedCouponRow, CouponRow } from "../../state/coupons.ts";
import { couponTable, planTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

/**
 * Whether a coupon is limited to the same plans or metrics as an active coupon of a customer. A plan and a metric are the
 * same here if the plan has a charge for the metric.
 */
export function overlaps(world: World, coupon: CouponRow, before: readonly AppliedCouponRow[]): boolean {
  if (!coupon.limited_plans && !coupon.limited_billable_metrics) return false;
  const targets = new Set([...coupon.plan_ids, ...coupon.billable_metric_ids, ...related(world, coupon)]);
  const active = before.filter(({ status }) => status === "active");
  return active.some(({ lago_coupon_id: id }) =>
    targetsOf(world.table(couponTable).get(id)).some((target) => targets.has(target)),
  );
}

function targetsOf(coupon: CouponRow | undefined): readonly string[] {
  return coupon === undefined ? [] : [...coupon.plan_ids, ...coupon.billable_metric_ids];
}

/** The metrics that the plans of a coupon charge for, and the plans that charge for its metrics. */
function related(world: World, { plan_ids: planIds, billable_metric_ids: metricIds }: CouponRow): string[] {
  const pairs = world
    .table(planTable)
    .where(({ deleted_at: deletedAt }) => deletedAt === undefined)
    .flatMap(({ lago_id: plan, charges }) => charges.map(({ lago_billable_metric_id: metric }) => ({ plan, metric })));
  return [
    ...pairs.filter(({ plan }) => planIds.includes(plan)).map(({ metric }) => metric),
    ...pairs.filter(({ metric }) => metricIds.includes(metric)).map(({ plan }) => plan),
  ];
}
