import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { Parameter } from "./find-operation.ts";
import { meant } from "./meant.ts";
import { type Kind, kinds } from "./value-kinds.ts";

/** Returns the value of a query parameter if it is valid, and throws otherwise. */
export function checkValue(name: string, parameter: Parameter, value: unknown): unknown {
  // The server validates the kinds that are unknown here.
  const known = parameter.kinds.map((kind) => kinds[kind] ?? anything);
  if (known.some(([accepts]) => accepts(value)) || parameter.values.some((one) => one === value)) return value;
  const musts = known.map(([, must]) => must);
  throw new LagoArgumentError(name, problemWith(value, parameter, musts));
}

const anything: Kind = [() => true, ""];

function problemWith(value: unknown, { values, isList }: Parameter, musts: readonly string[]): string {
  if (Array.isArray(value)) return isList ? "must not contain lists." : "must be one value, not a list.";
  if (values.length > 0 && typeof value === "string") return `has an unknown value${meant(value, values)}`;
  const all = values.length > 0 ? [...musts, "must be a known value"] : musts;
  return `${isList ? "has an item that " : ""}${all.join(", or ")}${values.length > 0 ? meant("", values) : "."}`;
}
