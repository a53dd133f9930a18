import type { TypeTexts } from "../declarations/type-texts.ts";
import { groupBy } from "../document/group-by.ts";
import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { printYaml } from "../document/yaml.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { unmarkedDescription } from "../since/describe-marks.ts";
import { layout } from "../workspace/layout.ts";
import { listSubjects } from "./list-subjects.ts";
import { toPath } from "./target.ts";

/** A text that claims something that can be false in some of its places: a limit, a unit, a default, a duty. */
export interface Claim {
  readonly text: string;
  /** Where the text is: JSONPaths, and `type` with the name of a type that has a text of its own. */
  readonly places: readonly string[];
}

/** How the claims of a document compare with those that were reviewed. */
export interface ClaimReview {
  readonly claims: readonly Claim[];
  /** The claims that have to be reviewed, each with only the places that the review lacks. */
  readonly unreviewed: readonly Claim[];
  /** What the review still has although the document no longer does. */
  readonly outdated: readonly Claim[];
}

/** Words that promise something, units, and numbers. What is in backticks is a value or a name. */
const promise =
  /\b(?:unique|your own|you choose|required|mandatory|optional|must|ignored|defaults?|always|never|cents?|percent|decimal|UTC|UNIX|ISO|seconds?|minutes?|hours?|days?|months?|years?|characters?)\b|\d/i;

/** Lists the texts of a document, and of types, that claim something, with all their places. */
export function listClaims(document: JsonObject, typeTexts: TypeTexts): readonly Claim[] {
  const said = [
    ...listSubjects(document).flatMap(({ value, location }) =>
      [value["summary"], unmarkedDescription(value)].map((text) => ({ text, place: toPath(document, location) })),
    ),
    ...[...typeTexts].map(([name, text]) => ({ text, place: `type ${name}` })),
  ];
  const texts = said.flatMap(({ text, place }) => (typeof text === "string" && isClaim(text) ? [{ text, place }] : []));
  return [...groupBy(texts, ({ text }) => text)].map(([text, found]) => ({
    text,
    places: [...new Set(found.map(({ place }) => place))].toSorted(),
  }));
}

function isClaim(text: string): boolean {
  return promise.test(text.replaceAll(/`[^`]*`/g, ""));
}

/**
 * Compares the claims that were found with those that were reviewed. Only a text with several places has to be on record.
 * The author of a text for a single place has that place in view, and a record of all those would hide the shared ones.
 */
export function reviewClaims(found: readonly Claim[], reviewed: readonly Claim[]): ClaimReview {
  const shared = found.filter(({ places }) => places.length > 1);
  return { claims: found, unreviewed: without(shared, reviewed), outdated: without(reviewed, shared) };
}

/** The claims, each with only the places that others do not have for the same text. */
function without(some: readonly Claim[], others: readonly Claim[]): readonly Claim[] {
  const known = new Map(others.map(({ text, places }) => [text, new Set(places)]));
  return some.flatMap(({ text, places }) => {
    const left = places.filter((place) => !known.get(text)?.has(place));
    return left.length > 0 ? [{ text, places: left }] : [];
  });
}

/** Prints the file that says which claims were reviewed. */
export function printReviewed(claims: readonly Claim[]): string {
  const shared = claims.filter(({ places }) => places.length > 1);
  const entries = shared
    .map(({ text, places }) => [text, places] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `${heading}${printYaml(Object.fromEntries(entries))}`;
}

const heading = `# Texts that several places share and that claim something, with these places: each was reviewed and is true there.
# Written by \`pnpm spec docs --reviewed\`. A new pair of text and place fails \`npm test\` until it is reviewed.
`;

/** Reads that file. */
export function readReviewed(value: Json): readonly Claim[] {
  if (value === null) return [];
  if (!isObject(value)) throw malformed("the file");
  return Object.entries(value).map(([text, places]) => {
    if (!isArray(places)) throw malformed(`"${text}"`);
    return { text, places: places.map(String) };
  });
}

function malformed(where: string): PipelineError {
  return new PipelineError(
    exitCode.failedOverlay,
    `${layout.reviewedClaims}: ${where} cannot be read. Restore the file, or write it with \`pnpm spec docs --reviewed\`.`,
  );
}
