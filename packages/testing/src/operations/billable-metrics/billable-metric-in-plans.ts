import type { BillableMetric, Charge } from "@lagokit/types";
import { planTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { allFilterValues } from "../../values/all-filter-values.ts";

/** Whether a plan that is not deleted has a charge for a metric. */
export function isInPlan(world: World, metric: BillableMetric): boolean {
  const plan = world
    .table(planTable)
    .find(({ charges, deleted_at }) => deleted_at === undefined && charges.some(isOf(metric)));
  return plan !== undefined;
}

/** Removes the charges of a metric from all plans. */
export function removeFromPlans(world: World, metric: BillableMetric): void {
  changeCharges(world, metric, () => undefined);
}

/** Removes the values that a metric no longer has from the filters of its charges, and filters without any value. */
export function trimFilterValues(world: World, metric: BillableMetric): void {
  const known = new Map(metric.filters.map(({ key, values }) => [key, values]));
  changeCharges(world, metric, (charge) => {
    const filters = charge.filters.flatMap((filter) => {
      const values = trimmed(filter.values, known);
      return Object.keys(values).length === 0 ? [] : [{ ...filter, values }];
    });
    return { ...charge, filters };
  });
}

type FilterValues = Readonly<Record<string, readonly string[]>>;

function trimmed(values: FilterValues, known: ReadonlyMap<string, readonly string[]>): Record<string, string[]> {
  const entries = Object.entries(values).map(([key, own]) => {
    // A filter for all values has no value of its own.
    const kept = own.filter(
      (value) => known.get(key)?.includes(value) ?? (known.has(key) && value === allFilterValues),
    );
    return [key, kept] as const;
  });
  return Object.fromEntries(entries.filter(([, kept]) => kept.length > 0));
}

function changeCharges(world: World, metric: BillableMetric, change: (charge: Charge) => Charge | undefined): void {
  const plans = world.table(planTable);
  const isOfMetric = isOf(metric);
  for (const plan of plans.where(({ charges }) => charges.some(isOfMetric))) {
    const charges = plan.charges.flatMap((charge) => (isOfMetric(charge) ? (change(charge) ?? []) : charge));
    plans.change(plan, { charges });
  }
}

function isOf(metric: BillableMetric): (charge: Charge) => boolean {
  return ({ lago_billable_metric_id: id }) => id === metric.lago_id;
}
