import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** A block of code in a README. */
export interface Block {
  /** The README, from the root of the repository. */
  readonly readme: string;
  /** The line on which the code begins. */
  readonly line: number;
  /** Where a reader finds it: `README.md:21`. */
  readonly place: string;
  /** What stands behind the fence; empty where nothing does. */
  readonly language: string;
  readonly code: string;
}

/** The root of the repository. */
export const root: string = fileURLToPath(new URL("../../..", import.meta.url));

/** Reads the blocks of a README, whatever their language. */
export async function readBlocks(readme: string): Promise<readonly Block[]> {
  return findBlocks(readme, await readFile(`${root}${readme}`, "utf8"));
}

/** Finds the blocks in a text; one that nobody closes goes on to the end, as it does for who renders it. */
export function findBlocks(readme: string, text: string): readonly Block[] {
  const fences =
    /^ {0,3}(?<fence>```+|~~~+)[^\S\n]*(?<language>[^\n]*)\n(?<code>.*?)(?:^ {0,3}\k<fence>[^\S\n]*$|$(?![^]))/gms;
  return [...text.matchAll(fences)].map(({ index, groups: { language = "", code = "" } = {} }) => {
    const line = text.slice(0, index).split("\n").length + 1;
    return { readme, line, place: `${readme}:${line}`, language: language.trim(), code };
  });
}
