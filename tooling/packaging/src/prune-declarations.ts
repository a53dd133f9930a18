import { glob, readFile, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Deletes the declarations that no entry point imports. Entry points are those at the top of the folder. */
export async function pruneDeclarations(folder: string): Promise<void> {
  const reached = new Set<string>();
  for await (const entry of glob("*.d.{ts,cts}", { cwd: folder })) await follow(join(folder, entry), reached);
  for await (const file of glob("**/*.d.{ts,cts}", { cwd: folder })) {
    const path = join(folder, file);
    if (!reached.has(path)) await unlink(path);
  }
}

async function follow(path: string, reached: Set<string>): Promise<void> {
  if (reached.has(path)) return;
  reached.add(path);
  const text = await readFile(path, "utf8");
  for (const [, name = ""] of text.matchAll(/(?:from |import\()"(\.\.?\/[^"]+)"/g))
    await follow(join(dirname(path), declarationOf(name)), reached);
}

/** `./coins.ts` and `./coins.js` are declared in `coins.d.ts`, and `./coins.cjs` in `coins.d.cts`. */
function declarationOf(name: string): string {
  return name.replace(/\.(c?)[jt]s$/, ".d.$1ts");
}
