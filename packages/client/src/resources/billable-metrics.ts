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
import type { WithDates } from "../request/with-dates.ts";

/** How events add up to usage, each by the code that events name. */
export class BillableMetrics {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists billable metrics: one page when awaited, every one when iterated.
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
   * Creates a billable metric. All kinds of aggregation but counting need a `field_name` or an `expression`.
   *
   * @throws LagoValidationError if a field is not as it must be, or the code is taken.
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
   * Updates a billable metric. A field that is left out stays as it was.
   *
   * Once a plan charges for it, fields such as its code and its aggregation no longer change: the API ignores them
   * without an error, so compare the answer.
   *
   * @throws LagoNotFoundError if no billable metric has this code.
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
   *
   * Operation: `updateBillableMetric`, `PUT /billable_metrics/{code}`.
   */
  update(code: string, input: BillableMetricUpdateInput, options?: RequestOptions): LagoPromise<BillableMetric> {
    return this.#core.put("/billable_metrics/{code}", "billable_metric", {
      ids: [code],
      body: { billable_metric: input },
      options,
    });
  }

  /**
   * Deletes a billable metric, and gives it as it was.
   *
   * The charges for it leave their plans at once, and its events are deleted in the background.
   *
   * @throws LagoNotFoundError if no billable metric has this code.
   *
   * Operation: `destroyBillableMetric`, `DELETE /billable_metrics/{code}`.
   */
  delete(code: string, options?: RequestOptions): LagoPromise<BillableMetric> {
    return this.#core.delete("/billable_metrics/{code}", "billable_metric", { ids: [code], options });
  }

  /**
   * Works out what an expression makes of an event, and keeps neither. It is retried like something that only reads.
   *
   * The `timestamp` of the event is in unix seconds, or a `Date`.
   *
   * @throws LagoValidationError if the expression cannot be read, or needs a property that the event lacks.
   *
   * @example
   * const input = { expression: "round(event.properties.gb * 2)", event: { code: "storage", properties: { gb: 10 } } };
   * const { value } = await lago.billableMetrics.evaluateExpression(input);
   *
   * Operation: `evaluateBillableMetricExpression`, `POST /billable_metrics/evaluate_expression`.
   */
  evaluateExpression(
    input: WithDates<BillableMetricEvaluateExpressionInput>,
    options?: RequestOptions,
  ): LagoPromise<BillableMetricEvaluateExpressionResult> {
    return this.#core.post("/billable_metrics/evaluate_expression", "expression_result", {
      body: input,
      resend: "safe",
      options,
    });
  }
}
