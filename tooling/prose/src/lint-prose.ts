import { TextlintKernel, type TextlintKernelRule } from "@textlint/kernel";
import markdown from "@textlint/textlint-plugin-markdown";
import stopWords from "textlint-rule-stop-words";
import terminology from "textlint-rule-terminology";
import writeGood from "textlint-rule-write-good";
import { stopWordsIn, termsIn } from "./dictionaries.ts";
import { proseOf } from "./prose-of.ts";

/** A finding: prose that must be rewritten. */
export interface Finding {
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** Words that write-good calls weak, but that technical prose needs. */
const needed = /^"(?:many|several|few|various|(?:is|are) a number|in a word)"/i;

const kernel = new TextlintKernel();

/** Lints the prose of a file. */
export async function lintProse(source: string, file: string): Promise<readonly Finding[]> {
  const { text, lines } = proseOf(source, file);
  const { messages } = await kernel.lintText(text, {
    ext: ".md",
    filePath: `${file}.md`,
    plugins: [{ pluginId: "markdown", plugin: markdown.default }],
    rules: rulesFor(text),
  });
  return messages
    .filter(({ message }) => !needed.test(message))
    .map(({ ruleId, message, line }) => ({ line: lines[line - 1] ?? 1, rule: ruleId, message }));
}

function rulesFor(text: string): TextlintKernelRule[] {
  return [
    // An API document needs the passive voice ("is invoiced") and words of billing that the rule calls wordy
    // ("terminate").
    { ruleId: "write-good", rule: writeGood.default, options: { passive: false, adverb: false, tooWordy: false } },
    { ruleId: "terminology", rule: terminology, options: { defaultTerms: false, terms: [...termsIn(text)] } },
    { ruleId: "stop-words", rule: stopWords, options: { defaultWords: false, words: [...stopWordsIn(text)] } },
  ];
}
