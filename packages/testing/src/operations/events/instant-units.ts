import type { BillableMetric } from "@lagokit/types";
import { Big } from "big.js";
import { NotSimulated } from "../../server/refusal.ts";

const decimal = /^\s*[+-]?\d+(\.\d+)?([eE][+-]?\d+)?\s*$/;

/** The units of a single event: the property that its metric reads, or else 1 if the metric reads none. */
export function unitsOf(metric: BillableMetric, properties: Readonly<Record<string, unknown>>): Big {
  if (metric.expression)
    throw new NotSimulated(`The metric ${metric.code} has an expression, which the fake does not evaluate.`);
  const { field_name: name } = metric;
  const value = name === null ? undefined : properties[name];
  if (value == null || value === false) return new Big(name === null ? 1 : 0);
  const number = typeof value === "number" && Number.isInteger(value) ? String(value) : "";
  const text = typeof value === "string" ? value.trim() : number;
  if (!decimal.test(text))
    throw new NotSimulated(
      `The property ${name} is not a whole number, and not a decimal text such as "1.5". Send one.`,
    );
  return refuseNegative(new Big(text));
}

function refuseNegative(units: Big): Big {
  if (units.lt(0)) throw new NotSimulated("The estimate of negative units is not known. Send an event without them.");
  return units;
}
