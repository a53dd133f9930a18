import type { ClaimReview } from "./claims.ts";
import type { Docs } from "./docs.ts";
import { factsOf } from "./facts.ts";
import { isComplete, type Pile, type Share } from "./measure-docs.ts";
import type { TypesCoverage } from "./measure-types.ts";
import { renderReview } from "./render-claims.ts";
import { toPath } from "./target.ts";

/** Prints the coverage of descriptions and examples, one line for each tag, and of the generated types. */
export function renderDocs({ coverage, types, review }: Docs): string {
  const { piles } = coverage;
  const rows = [
    ["", "described", "examples", "invalid samples", "enums to explain"],
    ...piles.map(({ name, words, examples, invalid, unexplained }) => [
      name,
      printShare(words),
      printShare(examples),
      String(invalid.length),
      String(unexplained.length),
    ]),
    [
      "total",
      printShare(sum(piles.map(({ words }) => words))),
      printShare(sum(piles.map(({ examples }) => examples))),
      String(piles.reduce((total, { invalid }) => total + invalid.length, 0)),
      String(piles.reduce((total, { unexplained }) => total + unexplained.length, 0)),
    ],
  ];
  const advice = isComplete(coverage)
    ? []
    : ["", "`pnpm spec docs --missing --tag <name>` prints what is missing as an overlay to fill in."];
  return [
    ...rows.map(printRow),
    ...advice,
    ...(types === undefined ? [] : renderTypes(types)),
    ...(review === undefined ? [] : renderReview(review)),
  ].join("\n");
}

/** Prints how many of the generated types have a description, and each place that has none. */
function renderTypes({ declarations, members, places, missing }: TypesCoverage): readonly string[] {
  const rows = [
    ["generated types", "described"],
    ["declarations", printShare(declarations)],
    ["their members", printShare(members)],
    ["openapi.ts", printShare(places)],
  ];
  const advice = ["", "These have no description in spec/overlays/docs or the glossary:"];
  return ["", ...rows.map(printRow), ...(missing.length > 0 ? [...advice, ...missing.map((name) => `  ${name}`)] : [])];
}

/** A missing text, for JSON output. */
interface MissingThing {
  readonly pile: string;
  readonly path: string;
  readonly wants: string;
  readonly facts: string;
  readonly fault?: string;
}

/** The coverage of descriptions and examples, as plain data. */
interface DocsList {
  readonly piles: readonly Pile[];
  readonly missing: readonly MissingThing[];
  readonly types?: TypesCoverage;
  readonly review?: Omit<ClaimReview, "claims">;
}

/** Returns the coverage of descriptions and examples, and what is missing, as plain data. */
export function listDocs({ document, coverage, types, review }: Docs): DocsList {
  const missing = coverage.gaps.map(({ pile, subject, want, fault }) => ({
    pile,
    path: toPath(document, subject.location),
    wants: want,
    facts: factsOf(subject),
    ...(fault !== undefined && { fault }),
  }));
  const { unreviewed = [], outdated = [] } = review ?? {};
  return {
    piles: coverage.piles,
    missing,
    ...(types !== undefined && { types }),
    ...(review !== undefined && { review: { unreviewed, outdated } }),
  };
}

function printRow([name = "", ...cells]: readonly string[]): string {
  return [name.padEnd(18), ...cells.map((cell) => cell.padStart(18))].join("");
}

function printShare({ done, all }: Share): string {
  // Rounded down, so that 100 % means all.
  const percentage = all === 0 ? 100 : Math.floor((done / all) * 100);
  return `${done} / ${all} ${String(percentage).padStart(3)} %`;
}

function sum(shares: readonly Share[]): Share {
  return shares.reduce(({ done, all }, share) => ({ done: done + share.done, all: all + share.all }), {
    done: 0,
    all: 0,
  });
}
