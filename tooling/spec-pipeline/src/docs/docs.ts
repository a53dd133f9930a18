import type { JsonObject } from "../document/json.ts";
import { type DocsCoverage, isComplete } from "./measure-docs.ts";
import type { TypesCoverage } from "./measure-types.ts";

/** A document, and how much of it has descriptions and examples. */
export interface Docs {
  readonly document: JsonObject;
  readonly coverage: DocsCoverage;
  /** How many of the generated types have a description. Absent if the result is limited to one tag. */
  readonly types?: TypesCoverage;
}

/** Whether the document and the types are fully documented. */
export function isDocumented({ coverage, types }: Docs): boolean {
  return isComplete(coverage) && (types === undefined || types.missing.length === 0);
}
