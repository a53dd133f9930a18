import { type Documentation, noDocumentation } from "./type-model.ts";

const keptTags = /^@(?:default|deprecated|example)\b/;

/** Parses a comment of the generated types: the `@description` text, the title above it, and the tags to keep. */
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

/** Returns each tag with its lines, and the lines above the first tag. */
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

/** The generator indents all lines of an example except the first by four spaces. */
function outdent(block: string): string {
  return block.replaceAll("\n    ", "\n");
}
