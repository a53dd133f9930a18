import { styleText } from "node:util";
import type { Output } from "./surroundings.ts";
import type { Outcome, Result, Topical } from "./run-behavior.ts";

const marks = {
  passed: ["green", "✓"],
  failed: ["red", "✗"],
  interrupted: ["yellow", "–"],
  "needs a license": ["yellow", "–"],
} as const satisfies Readonly<Record<Outcome, readonly [string, string]>>;

/** Prints the progress and the results: in place on a terminal, otherwise one line for each behavior. */
export class Reporter {
  readonly #stream: Output;
  #topic: string | undefined;

  constructor(stream: Output) {
    this.#stream = stream;
  }

  print(text: string): void {
    this.#stream.write(`${text}\n`);
  }

  started({ topic, behavior }: Topical): void {
    if (topic !== this.#topic) this.print(`\n${topic}`);
    this.#topic = topic;
    const width = (this.#stream.columns || 80) - 5;
    if (this.#stream.isTTY) this.#stream.write(`  … ${behavior.title.slice(0, width)}`);
  }

  ended({ title, outcome, milliseconds, problem }: Result): void {
    const [color, mark] = marks[outcome];
    const start = `${this.#stream.isTTY ? clearLine : ""}  ${styleText(color, mark, { stream: this.#stream })} ${title}`;
    const isUsual = outcome === "passed" || outcome === "failed";
    this.print(`${start} (${isUsual ? "" : `${outcome}, `}${milliseconds} ms)`);
    if (problem !== undefined) this.print(problem.replace(/^/gm, "      "));
  }

  /** Prints a list with its title, unless it is empty. */
  list(title: string, items: readonly string[]): void {
    if (items.length > 0) this.print(`\n${title}\n${items.map((item) => `  ${item}`).join("\n")}`);
  }

  /** Prints how many behaviors had each outcome. */
  totals(results: readonly Result[], selected: number): void {
    const count = (wanted: Outcome): number => results.filter(({ outcome }) => outcome === wanted).length;
    const unlicensed = count("needs a license");
    const notRun = selected - results.length + count("interrupted");
    const parts = [
      `${count("passed")} passed`,
      `${count("failed")} failed`,
      ...(unlicensed > 0 ? [`${unlicensed} need a license`] : []),
      ...(notRun > 0 ? [`${notRun} interrupted or not run`] : []),
    ];
    this.print(`\n${selected} behaviors: ${parts.join(", ")}`);
  }
}

const clearLine = "\r\u001B[K";
