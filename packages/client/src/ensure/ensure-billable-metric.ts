import type { BillableMetric, BillableMetricCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate, unlessNotFound } from "./get-or-create.ts";

/**
 * Gets the billable metric with this `code`, or creates it if it does not exist. Concurrent callers get the same
 * billable metric.
 *
 * An existing billable metric is not changed, even if the input differs: `billableMetrics.update` changes it.
 *
 * @throws LagoRequestError if the response to the create request was lost and the billable metric still does not exist.
 * Its `outcomeUnknown` is then true.
 * @throws LagoValidationError if a field is invalid; see `fields`.
 */
export function ensureBillableMetric(
  lago: Pick<Lago, "billableMetrics">,
  input: BillableMetricCreateInput,
  options?: RequestOptions,
): Promise<Ensured<BillableMetric>> {
  return getOrCreate({
    find: () => unlessNotFound(lago.billableMetrics.get(input.code, options)),
    create: () => lago.billableMetrics.create(input, options),
  });
}
