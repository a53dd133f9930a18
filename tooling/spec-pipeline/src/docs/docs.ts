import type { JsonObject } from "../document/json.ts";
import { type DocsCoverage, isComplete } from "./measure-docs.ts";
import type { TypesCoverage } from "./measure-types.ts";

/** A document, and how far its words and examples have come. */
export interface Docs {
  readonly document: JsonObject;
  readonly coverage: DocsCoverage;
  /** How far the texts of the generated types have come; nothing where only one tag is looked at. */
  readonly types?: TypesCoverage;
}

/** Whether nothing is missing, neither in the document nor in the types. */
export function isDocumented({ coverage, types }: Docs): boolean {
  return isComplete(coverage) && (types === undefined || types.missing.length === 0);
}
