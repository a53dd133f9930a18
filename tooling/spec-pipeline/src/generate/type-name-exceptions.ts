import { isObject, type Json } from "../document/json.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";

/** A name that the rule does not give: null leaves the schema or the query without one. */
export interface TypeNameException {
  readonly name: string | null;
  readonly reason: string;
}

/** The exceptions to the rule of names, by schema name, operationId, or `Owner.property` for what is inside a type. */
export type TypeNameExceptions = ReadonlyMap<string, TypeNameException>;

/** Reads the exceptions of `spec/type-names.yaml`. */
export function readTypeNameExceptions(value: Json): TypeNameExceptions {
  if (value === null) return new Map();
  if (!isObject(value)) throw malformed("the file");
  return new Map(Object.entries(value).map(([source, exception]) => [source, readException(source, exception)]));
}

function readException(source: string, value: Json): TypeNameException {
  if (!isObject(value)) throw malformed(`"${source}"`);
  const { name, reason, ...others } = value;
  const isName = typeof name === "string" || name === null;
  if (!isName || typeof reason !== "string" || Object.keys(others).length > 0) throw malformed(`"${source}"`);
  return { name, reason };
}

/** Says that an exception has no use any more, and why. */
export function staleException(source: string, reason: string): PipelineError {
  return new PipelineError(
    exitCode.failedOverlay,
    `spec/type-names.yaml: the exception for "${source}" no longer applies, it ${reason}: remove it.`,
  );
}

/** Says that what is inside a type cannot go without a name, as a schema or a query can. */
export function unnamedException(source: string): PipelineError {
  return new PipelineError(
    exitCode.failedOverlay,
    `spec/type-names.yaml: "${source}" is inside a type and must have a name: give it one, or remove the exception.`,
  );
}

function malformed(where: string): PipelineError {
  return new PipelineError(
    exitCode.failedOverlay,
    `spec/type-names.yaml: ${where} must map a schema name, operationId or \`Owner.property\` to \`name\` (a string, or null for none) and \`reason\`.`,
  );
}
