import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { Parameter } from "./find-operation.ts";
import { meant } from "./meant.ts";
import { type Kind, kinds } from "./value-kinds.ts";

/** Gives a value of a query if the parameter can have it, and refuses it otherwise. */
export function checkValue(name: string, parameter: Parameter, value: unknown): unknown {
  // What the contract calls by another name is for the server to judge.
  const known = parameter.kinds.map((kind) => kinds[kind] ?? anything);
  if (known.some(([accepts]) => accepts(value)) || parameter.values.some((one) => one === value)) return value;
  const musts = known.map(([, must]) => must);
  throw new LagoArgumentError(name, problemWith(value, parameter, musts));
}

const anything: Kind = [() => true, ""];

function problemWith(value: unknown, { values, isList }: Parameter, musts: readonly string[]): string {
  if (Array.isArray(value)) return isList ? "holds a list in its list." : "takes one value, not a list.";
  if (values.length > 0 && typeof value === "string") return `has no such value${meant(value, values)}`;
  const all = values.length > 0 ? [...musts, "must be one of its values"] : musts;
  return `${isList ? "has a value that " : ""}${all.join(", or ")}${values.length > 0 ? meant("", values) : "."}`;
}
