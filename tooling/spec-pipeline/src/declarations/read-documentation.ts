import { type Documentation, noDocumentation } from "./type-model.ts";

const keptTags = /^@(?:default|deprecated|example)\b/;

/** Reads a comment of the generated types: the text under `@description`, a title above it, and the tags to keep. */
export function readDocumentation(comment: string): Documentation {
  const blocks = blocksOf(comment);
  const description = blocks.find((block) => block.startsWith("@description"));
  const title = blocks.find((block) => !block.startsWith("@") && !block.startsWith("Format: "));
  return {
    ...noDocumentation,
    title: title ?? "",
    text: description?.replace(/^@description\s*/, "") ?? "",
    tags: blocks.filter((block) => keptTags.test(block)).map(outdent),
  };
}

/** Gives each tag with the lines that belong to it, and the lines above the first one. */
function blocksOf(comment: string): string[] {
  const lines = comment
    .replace(/^\/\*\*|\*\/$/g, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd());
  return lines
    .join("\n")
    .split(/\n(?=@|Format: )/)
    .map((block) => block.trim())
    .filter((block) => block !== "");
}

/** The generator indents the lines of an example by four, the first one apart. */
function outdent(block: string): string {
  return block.replaceAll("\n    ", "\n");
}
