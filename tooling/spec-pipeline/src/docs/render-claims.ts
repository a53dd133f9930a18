import type { Claim, ClaimReview } from "./claims.ts";

/** Prints every text that makes a claim, with its places. An exclamation mark marks a place that is not reviewed. */
export function renderClaims(review: ClaimReview | undefined): string {
  const { claims = [], unreviewed = [] } = review ?? {};
  const open = new Map(unreviewed.map(({ text, places }) => [text, new Set(places)]));
  return claims.map((claim) => renderClaim(claim, open.get(claim.text))).join("\n\n");
}

function renderClaim({ text, places }: Claim, open: ReadonlySet<string> | undefined): string {
  return [text, ...places.map((place) => `  ${open?.has(place) ? "!" : " "} ${place}`)].join("\n");
}

/** Prints what must be reviewed, and how to record the review. Prints nothing if the review is complete. */
export function renderReview({ unreviewed, outdated }: ClaimReview): readonly string[] {
  const isOutdated = outdated.length > 0;
  if (unreviewed.length === 0 && !isOutdated) return [];
  return [
    "",
    ...(unreviewed.length > 0 ? ["Not reviewed yet. Check that each text is true in these places:"] : []),
    ...unreviewed.flatMap(({ text, places }) => [`  ${text}`, ...places.map((place) => `    ${place}`)]),
    ...(isOutdated ? ["These places were reviewed, but no longer have the text:"] : []),
    ...outdated.flatMap(({ text, places }) => [`  ${text}`, ...places.map((place) => `    ${place}`)]),
    "",
    "Correct what is false. Then `pnpm spec docs --reviewed` records the review. Commit the file.",
  ];
}
