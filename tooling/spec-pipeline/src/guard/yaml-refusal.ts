import { YAMLException } from "js-yaml";
import type { PipelineError } from "../pipeline-error.ts";
import { printable } from "../read/printable.ts";
import { refusal } from "../read/refusal.ts";

/** What the parser says (how it begins), and how to say it to a person. */
const explanations = [
  ["duplicated mapping key", { what: "a key stands twice in one mapping", fix: "Keep one of the two" }],
  ["nesting exceeded", { what: "values nest too deeply", fix: "Move the inner ones to components" }],
  ["object-based map", { what: "a key is a list or a mapping", fix: "Use text as the key" }],
  ["cannot merge mappings", { what: "a merge key holds something else than mappings", fix: "Write the keys out" }],
] as const;

/** Turns an error of the YAML parser into a refusal of one line. */
export function yamlRefusal(error: unknown): PipelineError {
  const { mark, reason } = error instanceof YAMLException ? error : { reason: String(error) };
  // Offset 0 is what the parser gives when it does not know.
  const where = mark != null && mark.position > 0 ? `the document at line ${mark.line + 1}` : "the document";
  const [, explanation] = explanations.find(([beginning]) => reason.startsWith(beginning)) ?? [];
  const other = { what: `it is not valid YAML (${printable(reason)})`, fix: "Mend the syntax" };
  return refusal({ where, ...(explanation ?? other), cause: error });
}
