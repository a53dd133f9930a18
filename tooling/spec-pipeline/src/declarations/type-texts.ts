import { isObject, type Json } from "../document/json.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { layout } from "../workspace/layout.ts";
import type { Declaration } from "./declaration.ts";

/** What types are, by their names, where the text of the field that they were first met in is not about the type. */
export type TypeTexts = ReadonlyMap<string, string>;

/** Reads `spec/type-texts.yaml`. */
export function readTypeTexts(value: Json): TypeTexts {
  if (value === null) return new Map();
  if (!isObject(value)) throw refusal("it must map the names of types to their texts");
  return new Map(Object.entries(value).map(([name, text]) => [name, readText(name, text)]));
}

function readText(name: string, text: Json): string {
  if (typeof text !== "string" || !text.endsWith(".")) throw refusal(`"${name}" must have a text with a full stop`);
  return text;
}

/** Gives types their own texts. One for what is not there, or says so already, is an error. */
export function describeTypes(declarations: Map<string, Declaration>, texts: TypeTexts): void {
  for (const [name, text] of texts) {
    const declaration = declarations.get(name);
    if (declaration === undefined) throw refusal(`no type is named "${name}" any more: rename the entry, or delete it`);
    if (declaration.documentation.text === text) throw refusal(`"${name}" has this text anyway: delete the entry`);
    declarations.set(name, { ...declaration, documentation: { ...declaration.documentation, text } });
  }
}

function refusal(problem: string): PipelineError {
  return new PipelineError(exitCode.failedOverlay, `${layout.typeTexts}: ${problem}.`);
}
