import type { BillableMetric } from "@lagokit/types";
import { inEnvelope } from "../../server/call.ts";
import { given } from "../../server/given.ts";
import type { Handlers } from "../../server/handlers.ts";
import { pageOf } from "../../server/page.ts";
import { notFound } from "../../server/refusal.ts";
import { billableMetricTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { isInPlan, removeFromPlans, trimFilterValues } from "./billable-metric-in-plans.ts";
import { filtersOf, refuseInvalidMetric } from "./billable-metric-checks.ts";

/** The operations of billable metrics. */
export const billableMetrics: Handlers<
  | "createBillableMetric"
  | "destroyBillableMetric"
  | "findAllBillableMetrics"
  | "findBillableMetric"
  | "updateBillableMetric"
> = {
  findAllBillableMetrics({ world, query }) {
    const { rows, meta } = pageOf(query, world.table(billableMetricTable).newest());
    return { billable_metrics: rows.map(withCounters), meta };
  },
  findBillableMetric: ({ world, path }) => ({ billable_metric: findMetric(world, path.code) }),
  createBillableMetric({ world, body }) {
    const input = inEnvelope(body, "billable_metric");
    const metric: BillableMetric = {
      lago_id: world.newId(),
      name: input.name,
      code: input.code,
      description: input.description ?? null,
      aggregation_type: input.aggregation_type,
      weighted_interval: input.weighted_interval ?? null,
      recurring: input.recurring ?? false,
      rounding_function: input.rounding_function ?? null,
      rounding_precision: input.rounding_precision ?? null,
      created_at: world.timestamp(),
      field_name: input.field_name ?? null,
      expression: input.expression ?? null,
      filters: [],
    };
    refuseInvalidMetric(world, metric);
    const added = world.table(billableMetricTable).add({ ...metric, filters: filtersOf(input.filters ?? []) });
    return { billable_metric: announced(world, "created", added) };
  },
  updateBillableMetric({ world, path, body }) {
    const input = inEnvelope(body, "billable_metric");
    const metric = findMetric(world, path.code);
    const filters = input.filters === undefined ? metric.filters : filtersOf(input.filters);
    const changed = { ...metric, ...changesOf(world, metric, input), filters };
    refuseInvalidMetric(world, changed);
    trimFilterValues(world, changed);
    return { billable_metric: announced(world, "updated", world.table(billableMetricTable).add(changed)) };
  },
  destroyBillableMetric({ world, path }) {
    const metric = findMetric(world, path.code);
    world.table(billableMetricTable).delete(metric);
    removeFromPlans(world, metric);
    return { billable_metric: announced(world, "deleted", metric) };
  },
};

type Changes = { readonly [Key in keyof BillableMetric]?: BillableMetric[Key] | undefined };

function findMetric(world: World, code: string): BillableMetric {
  const metric = world.table(billableMetricTable).byKey(code);
  if (metric === undefined) throw notFound("billable_metric");
  return metric;
}

/** Only name, description and filters of a metric that a plan charges for can change. Lago ignores the other fields. */
function changesOf(world: World, metric: BillableMetric, input: Changes): Partial<BillableMetric> {
  const always = given(input, "name", "description");
  if (isInPlan(world, metric)) return always;
  return {
    ...always,
    ...given(input, "code", "aggregation_type", "weighted_interval", "field_name", "recurring", "expression"),
    ...given(input, "rounding_function", "rounding_precision"),
  };
}

/** Sends the webhook about a metric, and returns the metric as responses contain it. */
function announced(world: World, change: "created" | "updated" | "deleted", metric: BillableMetric): BillableMetric {
  world.emit(`billable_metric.${change}`, { object_type: "billable_metric", billable_metric: metric });
  return withCounters(metric);
}

/** Lago no longer counts, but sends the counters. The response to a request for one metric does not have them. */
function withCounters({ filters, ...metric }: BillableMetric): BillableMetric {
  return { ...metric, active_subscriptions_count: 0, draft_invoices_count: 0, plans_count: 0, filters };
}
