/** Prints a text as a TSDoc comment, a line for each of its own; nothing for no text. */
export function docComment(text: string, indent = ""): string {
  // The end of a comment inside it would end it.
  const lines = text.trim().replaceAll("*/", "*\\/").split("\n");
  if (lines.join("") === "") return "";
  if (lines.length === 1) return `${indent}/** ${lines.join("")} */\n`;
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */\n`].join("\n");
}
