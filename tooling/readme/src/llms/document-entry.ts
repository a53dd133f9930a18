import { readFile } from "node:fs/promises";
import { root } from "../read-blocks.ts";

/** A line of llms.txt on a document: `- [Title](path): what it is about`. */
export async function documentEntry(path: string): Promise<string> {
  const text = await readFile(`${root}${path}`, "utf8");
  return `- [${titleOf(text) ?? path}](${path}): ${summaryOf(text)}`;
}

function titleOf(text: string): string | undefined {
  return /^# (?<title>.+)$/m.exec(text)?.groups?.["title"];
}

/** What the document says of itself at its head, or else its first sentence. */
function summaryOf(text: string): string {
  const described = /^---\n(?:.*\n)*?description: (?<summary>.+)\n/.exec(text)?.groups?.["summary"];
  return described ?? firstSentence(text);
}

function firstSentence(text: string): string {
  const prose = text
    .split(/\n{2,}/)
    .find((part) => /^\p{L}/u.test(part))
    ?.replaceAll("\n", " ")
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, "$1");
  return prose?.match(/^.+?[.:](?= |$)/)?.[0].replace(/:$/, ".") ?? "";
}
