import { isObject, type Json } from "../document/json.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { layout } from "../workspace/layout.ts";
import type { Declaration } from "./declaration.ts";

/** The descriptions of types by name, for types whose first field has a description that does not fit the type. */
export type TypeTexts = ReadonlyMap<string, string>;

/** Reads `spec/type-texts.yaml`. */
export function readTypeTexts(value: Json): TypeTexts {
  if (value === null) return new Map();
  if (!isObject(value)) throw refusal("it must map type names to texts");
  return new Map(Object.entries(value).map(([name, text]) => [name, readText(name, text)]));
}

function readText(name: string, text: Json): string {
  if (typeof text !== "string" || !text.endsWith("."))
    throw refusal(`"${name}" must have a text that ends with a period`);
  return text;
}

/** Sets the descriptions of types. Throws if a type does not exist or already has that description. */
export function describeTypes(declarations: Map<string, Declaration>, texts: TypeTexts): void {
  for (const [name, text] of texts) {
    const declaration = declarations.get(name);
    if (declaration === undefined) throw refusal(`no type is named "${name}": rename the entry, or delete it`);
    if (declaration.documentation.text === text) throw refusal(`"${name}" already has this text: delete the entry`);
    declarations.set(name, { ...declaration, documentation: { ...declaration.documentation, text } });
  }
}

function refusal(problem: string): PipelineError {
  return new PipelineError(exitCode.failedOverlay, `${layout.typeTexts}: ${problem}.`);
}
