import { parseSync, Visitor } from "oxc-parser";
import { isProse, joinPassages, mergeLines, type Passage, type Prose } from "./prose.ts";

/** Comments that are instructions to a tool. */
const directive = /^[\s*]*(?:oxlint|@ts-|@vitest|#|prettier)/;

/** Lines of code in a string. */
const code = /=>|[;{([]$|\},?$|^\s*[}\])]|^\s+(?:- )?["\w]+:(?:\s|$)/;

/** Lines of SQL in a string. */
const sql = /\b(?:SELECT|FROM|WHERE|RETURNING|JOIN|ORDER BY|NOT NULL|INSERT INTO|CREATE (?:TABLE|INDEX))\b/;

/** Reads the comments of a TypeScript or JavaScript file, and its strings that are prose. */
export function codeProse(source: string, file: string): Prose {
  const { program, comments } = parseSync(file, source);
  const passages = mergeLines(
    comments
      .filter(({ value }) => !directive.test(value))
      .map(({ value, start, end }) => ({ text: commentText(value), offset: start, end })),
    source,
  );
  return joinPassages(source, [...passages, ...readStrings(program)]);
}

function readStrings(program: ReturnType<typeof parseSync>["program"]): readonly Passage[] {
  const passages: Passage[] = [];
  const add = (string: string, offset: number): void => {
    const text = string.replaceAll(/^.*$/gm, (line) => (code.test(line) || sql.test(line) ? "" : line));
    if (isProse(text)) passages.push({ text, offset });
  };
  new Visitor({
    Literal: ({ value, start }) => {
      if (typeof value === "string") add(value, start);
    },
    TemplateLiteral: ({ quasis, start }) => {
      add(quasis.map(({ value }) => value.cooked ?? "").join("`…`"), start);
    },
    JSXText: ({ value, start }) => {
      add(value, start);
    },
  }).visit(program);
  return passages;
}

/** The text of a comment, without its markers and examples. TSDoc links and tags become code. */
function commentText(comment: string): string {
  return comment
    .replaceAll(/^[^\S\n]*\*? ?/gm, "")
    .replaceAll(/^@example\b(?:(?!^@)[^])*/gm, "")
    .replaceAll(/\{@\w+ (?<target>[^}|]*)(?:\|[^}]*)?\}/g, "`$<target>`")
    .replaceAll(/^@(?:default|see|param \w+)\b.*$/gm, "")
    .replaceAll(/^@\w+/gm, "");
}
