import { CST, isScalar, Lexer, parseAllDocuments, visit } from "yaml";
import { isProse, joinPassages, mergeLines, type Passage, type Prose } from "./prose.ts";

/** Keys whose values are for machines. */
const machineKeys: ReadonlySet<unknown> = new Set(["run", "script", "target", "x-evidence", "cron", "if"]);

/** Tokens of the lexer that match no character of the source. */
const markers: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** Reads the comments of a YAML or JSON file, and its texts that are prose. */
export function yamlProse(source: string): Prose {
  return joinPassages(source, [...readComments(source), ...readTexts(source)]);
}

function readComments(source: string): readonly Passage[] {
  const comments = [];
  let offset = 0;
  let isText = false;
  for (const token of new Lexer().lex(source)) {
    const end = offset + (markers.has(token) ? 0 : token.length);
    if (token.startsWith("#") && !isText) comments.push({ text: token.replace(/^#+ ?/, ""), offset, end });
    isText = token === CST.SCALAR;
    offset = end;
  }
  return mergeLines(comments, source);
}

function readTexts(source: string): readonly Passage[] {
  const passages: Passage[] = [];
  for (const document of parseAllDocuments(source))
    visit(document, {
      Pair: (_, { key }) => (isScalar(key) && machineKeys.has(key.value) ? visit.SKIP : undefined),
      Scalar: (key, { value, range }) => {
        if (key !== "key" && typeof value === "string" && isProse(value))
          passages.push({ text: value, offset: range?.[0] ?? 0 });
      },
    });
  return passages;
}
