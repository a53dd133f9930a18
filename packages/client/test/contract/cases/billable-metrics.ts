import type { Cases } from "../case.ts";

/** The cases of `lago.billableMetrics`. */
export const billableMetrics = {
  findAllBillableMetrics: (lago, { query, options }) => lago.billableMetrics.list(query, options),
  findBillableMetric: (lago, { path, options }) => lago.billableMetrics.get(path.code, options),
  createBillableMetric: (lago, { body, options }) => lago.billableMetrics.create(body.billable_metric, options),
  updateBillableMetric: (lago, { path, body, options }) =>
    lago.billableMetrics.update(path.code, body.billable_metric, options),
  destroyBillableMetric: (lago, { path, options }) => lago.billableMetrics.delete(path.code, options),
  evaluateBillableMetricExpression: (lago, { body, options }) => lago.billableMetrics.evaluateExpression(body, options),
} satisfies Cases<
  | "findAllBillableMetrics"
  | "findBillableMetric"
  | "createBillableMetric"
  | "updateBillableMetric"
  | "destroyBillableMetric"
  | "evaluateBillableMetricExpression"
>;
