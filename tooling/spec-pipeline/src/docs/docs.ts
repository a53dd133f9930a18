import type { JsonObject } from "../document/json.ts";
import type { ClaimReview } from "./claims.ts";
import { type DocsCoverage, isComplete } from "./measure-docs.ts";
import type { TypesCoverage } from "./measure-types.ts";

/** A document, and how far its words and examples have come. */
export interface Docs {
  readonly document: JsonObject;
  readonly coverage: DocsCoverage;
  /** How far the texts of the generated types have come; nothing where only one tag is looked at. */
  readonly types?: TypesCoverage;
  /** Which claims were reviewed; absent if only one tag is measured. */
  readonly review?: ClaimReview;
}

/** Whether nothing is missing in the document and in the types, and every shared claim was reviewed. */
export function isDocumented({ coverage, types, review }: Docs): boolean {
  const isReviewed = review === undefined || review.unreviewed.length + review.outdated.length === 0;
  return isComplete(coverage) && (types === undefined || types.missing.length === 0) && isReviewed;
}
