import type { BillableMetric, EventInput } from "@lagokit/types";
import { LagoValidationError } from "../errors/lago-validation-error.ts";
import type { EventCheckerClient } from "./catalog.ts";
import { type EventProblem, problemOf } from "./event-problem.ts";
import { isNumber, isNumeric } from "./property-problems.ts";

/** Checks the result of a metric's expression for an event, if the metric has one. The API evaluates the expression. */
export async function expressionProblem(
  { code, timestamp, properties }: EventInput,
  metric: BillableMetric,
  lago: EventCheckerClient,
): Promise<EventProblem | undefined> {
  const { expression } = metric;
  if (!expression) return undefined;
  const event = { code, timestamp, properties: properties ?? {} };
  try {
    const { value } = await lago.billableMetrics.evaluateExpression({ expression, event });
    return isNumeric(metric) && !isNumber(value) ? problemOf("not_a_number", "properties") : undefined;
  } catch (error) {
    if (error instanceof LagoValidationError) return problemOf("expression_failed", "properties");
    throw error;
  }
}
