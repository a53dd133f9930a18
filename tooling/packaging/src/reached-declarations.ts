import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Returns these declarations and all that they import, by their paths. A file that does not exist imports nothing. */
export async function reachedDeclarations(entries: readonly string[]): Promise<ReadonlySet<string>> {
  const reached = new Set<string>();
  for (const entry of entries) await follow(entry, reached);
  return reached;
}

async function follow(path: string, reached: Set<string>): Promise<void> {
  if (reached.has(path)) return;
  reached.add(path);
  const text = await readFile(path, "utf8").catch(() => "");
  for (const [, name = ""] of text.matchAll(/(?:from |import\()"(\.\.?\/[^"]+)"/g))
    await follow(join(dirname(path), declarationOf(name)), reached);
}

/** `./coins.ts` and `./coins.js` are declared in `coins.d.ts`, and `./coins.cjs` in `coins.d.cts`. */
function declarationOf(name: string): string {
  return name.replace(/\.(c?)[jt]s$/, ".d.$1ts");
}
