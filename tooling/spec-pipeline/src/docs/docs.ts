import type { JsonObject } from "../document/json.ts";
import type { DocsCoverage } from "./measure-docs.ts";

/** A document, and how far its words and examples have come. */
export interface Docs {
  readonly document: JsonObject;
  readonly coverage: DocsCoverage;
}
