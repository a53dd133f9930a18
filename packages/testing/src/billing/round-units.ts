import type { BillableMetric } from "@lagokit/types";
import { Big } from "big.js";

/** Rounds units as a metric requires. `app/services/billable_metrics/aggregations/apply_rounding_service.rb`. */
export function roundUnits(metric: BillableMetric, units: Big): Big {
  const { rounding_function: rounding, rounding_precision: precision } = metric;
  if (rounding === null) return units;
  const isUp = rounding === "ceil" ? units.gt(0) : units.lt(0);
  if (rounding === "round") return units.round(precision ?? 0, Big.roundHalfUp);
  return units.round(precision ?? 0, isUp ? Big.roundUp : Big.roundDown);
}
