import type { JsonObject } from "../document/json.ts";
import type { ClaimReview } from "./claims.ts";
import { type DocsCoverage, isComplete } from "./measure-docs.ts";
import type { TypesCoverage } from "./measure-types.ts";

/** A document, and how much of it has descriptions and examples. */
export interface Docs {
  readonly document: JsonObject;
  readonly coverage: DocsCoverage;
  /** How many of the generated types have a description. Absent if the result is limited to one tag. */
  readonly types?: TypesCoverage;
  /** The review of the claims. Absent if the result is limited to one tag. */
  readonly review?: ClaimReview;
}

/** Whether the document and the types are fully documented, and every shared claim was reviewed. */
export function isDocumented({ coverage, types, review }: Docs): boolean {
  const isReviewed = review === undefined || review.unreviewed.length + review.outdated.length === 0;
  return isComplete(coverage) && (types === undefined || types.missing.length === 0) && isReviewed;
}
