import { readFile } from "node:fs/promises";
import { root } from "../read-blocks.ts";

/** The line of llms.txt for a document: `- [Title](path): summary`. */
export async function documentEntry(path: string): Promise<string> {
  const text = await readFile(`${root}${path}`, "utf8");
  return `- [${titleOf(text) ?? path}](${path}): ${summaryOf(text)}`;
}

function titleOf(text: string): string | undefined {
  return /^# (?<title>.+)$/m.exec(text)?.groups?.["title"];
}

/** The description in the document's front matter, or its first sentence. */
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
