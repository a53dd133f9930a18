import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { placeOf } from "../request/encode-body.ts";
import { checkValue } from "./check-value.ts";
import type { CheckedOperation, Parameter } from "./find-operation.ts";
import { meant } from "./meant.ts";

/** Returns the query to send. Throws for a parameter that Lago would ignore, since its response would be unfiltered. */
export function checkQuery(operation: CheckedOperation, query: object | undefined): object | undefined {
  // Serialization refuses a query that is not a plain object.
  if (Object.prototype.toString.call(query) !== "[object Object]") return query;
  const entries = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, checkParameter(operation, key, value)]));
}

function checkParameter(operation: CheckedOperation, key: string, value: unknown): unknown {
  // Accepts the brackets of the wire format: `statuses[]`, `metadata[region]`.
  const name = key.replace(/\[.*\]$/, "");
  const parameter = operation.parameters.get(name);
  if (parameter === undefined) throw unknownParameter(operation, name);
  return parameter.isList ? checkList(name, parameter, value) : checkValue(name, parameter, value);
}

function checkList(name: string, parameter: Parameter, value: unknown): unknown {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.map((item) => checkValue(name, parameter, item));
}

function unknownParameter({ title, parameters }: CheckedOperation, key: string): LagoArgumentError {
  const names = [...parameters.keys()];
  if (names.length === 0)
    return new LagoArgumentError(placeOf([key]), `is not a query parameter of ${title}, which has none.`);
  return new LagoArgumentError(placeOf([key]), `is not a query parameter of ${title}${meant(key, names)}`);
}
