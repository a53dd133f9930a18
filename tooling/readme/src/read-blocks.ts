import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** A block of code in a document. */
export interface Block {
  /** The path of the document, relative to the root of the repository. */
  readonly readme: string;
  /** The line on which the code begins. */
  readonly line: number;
  /** The place for error messages: `README.md:21`. */
  readonly place: string;
  /** The language after the fence. Empty if none is named. */
  readonly language: string;
  readonly code: string;
}

/** The root of the repository. */
export const root: string = fileURLToPath(new URL("../../..", import.meta.url));

/** Reads the blocks of a document, in any language. */
export async function readBlocks(readme: string): Promise<readonly Block[]> {
  return findBlocks(readme, await readFile(`${root}${readme}`, "utf8"));
}

/** Finds the blocks in a text. A block without a closing fence extends to the end of the text, as in Markdown. */
export function findBlocks(readme: string, text: string): readonly Block[] {
  const fences =
    /^ {0,3}(?<fence>```+|~~~+)[^\S\n]*(?<language>[^\n]*)\n(?<code>.*?)(?:^ {0,3}\k<fence>[^\S\n]*$|$(?![^]))/gms;
  return [...text.matchAll(fences)].map(({ index, groups: { language = "", code = "" } = {} }) => {
    const line = text.slice(0, index).split("\n").length + 1;
    return { readme, line, place: `${readme}:${line}`, language: language.trim(), code };
  });
}
