import type {
  BillableMetric,
  BillableMetricCreateInput,
  BillableMetricEvaluateExpressionInput,
  BillableMetricEvaluateExpressionResult,
  BillableMetricListQuery,
  BillableMetricUpdateInput,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** Billable metrics: how events add up to usage. Events refer to a metric by its code. */
export class BillableMetrics {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists billable metrics: `await` returns one page, `for await` iterates over all items.
   *
   * Operation: `findAllBillableMetrics`, `GET /billable_metrics`.
   */
  list(query?: BillableMetricListQuery, options?: RequestOptions): Page<BillableMetric> {
    return this.#core.list("/billable_metrics", "billable_metrics", { query, options });
  }

  /**
   * Gets a billable metric.
   *
   * @throws LagoNotFoundError if no billable metric has this code.
   *
   * Operation: `findBillableMetric`, `GET /billable_metrics/{code}`.
   */
  get(code: string, options?: RequestOptions): LagoPromise<BillableMetric> {
    return this.#core.get("/billable_metrics/{code}", "billable_metric", { ids: [code], options });
  }

  /**
   * Creates a billable metric. Every aggregation except counting requires a `field_name` or an `expression`. The call
   * is not retried once the request may have been processed.
   *
   * Other clients call it `meters.create`.
   *
   * @throws LagoValidationError if a field is invalid, or the code already exists.
   *
   * Operation: `createBillableMetric`, `POST /billable_metrics`.
   */
  create(input: BillableMetricCreateInput, options?: RequestOptions): LagoPromise<BillableMetric> {
    return this.#core.post("/billable_metrics", "billable_metric", {
      body: { billable_metric: input },
      options,
    });
  }

  /**
   * Updates a billable metric. Fields left out of the input keep their values.
   *
   * Once a plan charges for the metric, fields such as its code and its aggregation can no longer change: the API
   * ignores them without an error, so check the result.
   *
   * @throws LagoNotFoundError if no billable metric has this code.
   * @throws LagoValidationError if a field is invalid; see `fields`.
   *
   * Operation: `updateBillableMetric`, `PUT /billable_metrics/{code}`.
   */
  update(code: string, input: BillableMetricUpdateInput, options?: RequestOptions): LagoPromise<BillableMetric> {
    return this.#core.put("/billable_metrics/{code}", "billable_metric", {
      ids: [code],
      body: { billable_metric: input },
      resend: "replace",
      options,
    });
  }

  /**
   * Deletes a billable metric. Returns the deleted metric.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. You can delete items
   * while you iterate over `list()`.
   *
   * Its charges are removed from their plans immediately. Its events are deleted in the background.
   *
   * Other clients call it `billableMetrics.destroy`.
   *
   * @throws LagoNotFoundError if no billable metric has this code.
   *
   * Operation: `destroyBillableMetric`, `DELETE /billable_metrics/{code}`.
   */
  delete(code: string, options?: RequestOptions): LagoPromise<BillableMetric | undefined> {
    return this.#core.delete("/billable_metrics/{code}", "billable_metric", { ids: [code], options });
  }

  /**
   * Evaluates an expression for an event. Nothing is stored, so the call is retried.
   *
   * The `timestamp` of the event is in Unix seconds, or a `Date`.
   *
   * @throws LagoValidationError if the expression cannot be parsed, or requires a property that the event does not
   * have.
   *
   * @example
   * const input = { expression: "round(event.properties.gb * 2)", event: { code: "storage", properties: { gb: 10 } } };
   * const { value } = await lago.billableMetrics.evaluateExpression(input);
   *
   * Operation: `evaluateBillableMetricExpression`, `POST /billable_metrics/evaluate_expression`.
   */
  evaluateExpression(
    input: BillableMetricEvaluateExpressionInput,
    options?: RequestOptions,
  ): LagoPromise<BillableMetricEvaluateExpressionResult> {
    return this.#core.post("/billable_metrics/evaluate_expression", "expression_result", {
      body: input,
      resend: "read",
      options,
    });
  }
}
