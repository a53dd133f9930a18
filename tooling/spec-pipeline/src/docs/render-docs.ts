import type { Docs } from "./docs.ts";
import { factsOf } from "./facts.ts";
import { isComplete, type Pile, type Share } from "./measure-docs.ts";
import { toPath } from "./target.ts";

/** Prints how far words and examples have come, a line for each tag. */
export function renderDocs({ coverage }: Docs): string {
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
    : ["", "`pnpm spec docs --missing --tag <name>` prints what is missing, to be filled in."];
  return [...rows.map(printRow), ...advice].join("\n");
}

/** Something that is missing, for machines. */
interface MissingThing {
  readonly pile: string;
  readonly path: string;
  readonly wants: string;
  readonly facts: string;
  readonly fault?: string;
}

/** Gives how far words and examples have come, and what is missing, as plain data. */
export function listDocs({ document, coverage }: Docs): { piles: readonly Pile[]; missing: readonly MissingThing[] } {
  const missing = coverage.gaps.map(({ pile, subject, want, fault }) => ({
    pile,
    path: toPath(document, subject.location),
    wants: want,
    facts: factsOf(subject),
    ...(fault !== undefined && { fault }),
  }));
  return { piles: coverage.piles, missing };
}

function printRow([name = "", ...cells]: readonly string[]): string {
  return [name.padEnd(18), ...cells.map((cell) => cell.padStart(18))].join("");
}

function printShare({ done, all }: Share): string {
  // Rounded down: 100 % means all.
  const percentage = all === 0 ? 100 : Math.floor((done / all) * 100);
  return `${done} / ${all} ${String(percentage).padStart(3)} %`;
}

function sum(shares: readonly Share[]): Share {
  return shares.reduce(({ done, all }, share) => ({ done: done + share.done, all: all + share.all }), {
    done: 0,
    all: 0,
  });
}
