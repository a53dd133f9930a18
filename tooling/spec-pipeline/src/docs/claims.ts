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

/** A text with a statement that can be false in some of its places: a limit, a unit, a default or a requirement. */
export interface Claim {
  readonly text: string;
  /** The places of the text: JSONPaths, and `type` with the name of a type that has its own text. */
  readonly places: readonly string[];
}

/** The claims of a document, compared with the reviewed ones. */
export interface ClaimReview {
  readonly claims: readonly Claim[];
  /** The claims that must be reviewed, each with only the places that were not reviewed. */
  readonly unreviewed: readonly Claim[];
  /** The reviewed claims that the document no longer contains, each with only the places it lost. */
  readonly outdated: readonly Claim[];
}

/** Words of requirements and limits, units, and numbers. Backticks enclose a value or a name, which is not a claim. */
const promise =
  /\b(?:unique|your own|you choose|required|mandatory|optional|must|ignored|defaults?|always|never|cents?|percent|decimal|UTC|UNIX|ISO|seconds?|minutes?|hours?|days?|months?|years?|characters?)\b|\d/i;

/** Lists the texts of a document and of types that make a claim, with all their places. */
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
 * Compares the claims of a document with the reviewed ones. Only a text with several places must be reviewed. The
 * author of a text for a single place knows that place, and a list of all such texts would hide the shared ones.
 */
export function reviewClaims(found: readonly Claim[], reviewed: readonly Claim[]): ClaimReview {
  const shared = found.filter(({ places }) => places.length > 1);
  return { claims: found, unreviewed: without(shared, reviewed), outdated: without(reviewed, shared) };
}

/** Returns the claims, each with only the places that the others lack for the same text. */
function without(some: readonly Claim[], others: readonly Claim[]): readonly Claim[] {
  const known = new Map(others.map(({ text, places }) => [text, new Set(places)]));
  return some.flatMap(({ text, places }) => {
    const left = places.filter((place) => !known.get(text)?.has(place));
    return left.length > 0 ? [{ text, places: left }] : [];
  });
}

/** Prints the file that lists the reviewed claims. */
export function printReviewed(claims: readonly Claim[]): string {
  const shared = claims.filter(({ places }) => places.length > 1);
  const entries = shared
    .map(({ text, places }) => [text, places] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `${heading}${printYaml(Object.fromEntries(entries))}`;
}

const heading = `# Claims that several places share, with these places. Each claim was reviewed and is true in all of them.
# Written by \`pnpm spec docs --reviewed\`. A new pair of text and place fails \`npm test\` until it is reviewed.
`;

/** Reads the file that lists the reviewed claims. */
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
