import { extname } from "node:path";
import { codeProse } from "./extract/code-prose.ts";
import type { Prose } from "./extract/prose.ts";
import { yamlProse } from "./extract/yaml-prose.ts";

/** The reader of each file extension. */
const readers: Readonly<Record<string, (source: string, file: string) => Prose>> = {
  ".md": (text) => ({ text, lines: text.split("\n").map((_, index) => index + 1) }),
  ".yaml": yamlProse,
  ".yml": yamlProse,
  ".ts": codeProse,
  ".tsx": codeProse,
  ".mjs": codeProse,
  ".js": codeProse,
};

/** The extensions of files with prose. */
export const extensions: readonly string[] = Object.keys(readers);

/** Reads the prose of a file. */
export function proseOf(source: string, file: string): Prose {
  return readers[extname(file)]?.(source, file) ?? { text: "", lines: [] };
}
