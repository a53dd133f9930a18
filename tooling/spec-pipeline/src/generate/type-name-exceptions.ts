import { isObject, type Json } from "../document/json.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";

/** A name that differs from the rule. Null for no name. */
export interface TypeNameException {
  readonly name: string | null;
  readonly reason: string;
}

/** The exceptions to the naming rule, by schema name, operationId, or `Owner.property` for nested types. */
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

/** Creates the error for an exception that is no longer needed, with the reason. */
export function staleException(source: string, reason: string): PipelineError {
  return new PipelineError(
    exitCode.failedOverlay,
    `spec/type-names.yaml: the exception for "${source}" is not needed, because it ${reason}. Remove it.`,
  );
}

/** Creates the error for a nested type without a name. Only a schema or a query can have none. */
export function unnamedException(source: string): PipelineError {
  return new PipelineError(
    exitCode.failedOverlay,
    `spec/type-names.yaml: "${source}" is a nested type and must have a name: name it, or remove the exception.`,
  );
}

function malformed(where: string): PipelineError {
  return new PipelineError(
    exitCode.failedOverlay,
    `spec/type-names.yaml: ${where} must map a schema name, operationId or \`Owner.property\` to \`name\` (a string, or null for none) and \`reason\`.`,
  );
}
