import { readFile } from "node:fs/promises";
import { parseDict, type StopWord } from "textlint-rule-stop-words";
import { getTerms, type Term } from "textlint-rule-terminology";
import { fillers, words } from "./words.ts";

/** Terms of the rule that this repository writes differently. */
const otherTerms: readonly string[] = ["readme(s)?", "cURL", "OK", "API['’]?s", "URL['’]?s", "SaaS"];

/** Stop words of the rule that are terms of the field. */
const fieldWords: ReadonlySet<string> = new Set([
  "add up",
  "all of",
  "and all that",
  "as of now",
  "during the period",
  "failed to",
  "failure to",
  "go into",
  "in a word",
  "in addition to",
  "is a number",
  "linked to",
  "on behalf of",
  "on request",
  "projected",
  "refer to",
  "relative to",
  "saas",
]);

const terms = getTerms(
  true,
  words.map(([avoid, use]) => [avoid.replaceAll(" ", String.raw`\s+`), use] as const),
  otherTerms,
).map((term) => ({ term, pattern: new RegExp(typeof term === "string" ? term : term[0], "i") }));

const dictionary = new URL("../dict.txt", import.meta.resolve("textlint-rule-stop-words"));
const stopWords = [...parseDict(await readFile(dictionary, "utf8")), ...fillers]
  .filter(([word]) => !fieldWords.has(word))
  .map((stopWord) => ({ stopWord, word: stopWord[0].toLowerCase() }));

/** The terms that may occur in a text. A rule tries each of its terms on each piece of text, which takes minutes for all. */
export function termsIn(text: string): readonly Term[] {
  return terms.filter(({ pattern }) => pattern.test(text)).map(({ term }) => term);
}

/** The stop words that may occur in a text. */
export function stopWordsIn(text: string): readonly StopWord[] {
  const searched = text.toLowerCase().replaceAll(/[’‘]/g, "'");
  return stopWords.filter(({ word }) => searched.includes(word)).map(({ stopWord }) => stopWord);
}
