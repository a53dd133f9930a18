import { YAMLException } from "js-yaml";
import type { PipelineError } from "../pipeline-error.ts";
import { printable } from "../read/printable.ts";
import { refusal } from "../read/refusal.ts";

/** The beginning of a parser message, and its replacement for people. */
const explanations = [
  ["duplicated mapping key", { what: "a mapping has a duplicate key", fix: "Remove one of the two" }],
  ["nesting exceeded", { what: "values nest too deeply", fix: "Move the inner ones to components" }],
  ["object-based map", { what: "a key is a list or a mapping", fix: "Use a string as the key" }],
  ["cannot merge mappings", { what: "a merge key has a value that is not a mapping", fix: "Write the keys out" }],
] as const;

/** Turns an error of the YAML parser into a one-line refusal. */
export function yamlRefusal(error: unknown): PipelineError {
  const { mark, reason } = error instanceof YAMLException ? error : { reason: String(error) };
  // The parser reports offset 0 if the offset is unknown.
  const where = mark != null && mark.position > 0 ? `the document at line ${mark.line + 1}` : "the document";
  const [, explanation] = explanations.find(([beginning]) => reason.startsWith(beginning)) ?? [];
  const other = { what: `it is not valid YAML (${printable(reason)})`, fix: "Fix the syntax" };
  return refusal({ where, ...(explanation ?? other), cause: error });
}
