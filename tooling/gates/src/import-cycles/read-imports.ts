import { glob, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import ts from "typescript";

const sources = "**/*.{ts,mts,cts,tsx,js,mjs,cjs,jsx}";

/** Reads which files of some folders import which, by the paths of both from the root. */
export async function readImports(
  root: string,
  folders: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = new Set<string>();
  for (const folder of folders) for (const file of await listFiles(join(root, folder))) files.add(`${folder}/${file}`);
  const entries = [...files].map(async (file): Promise<[string, readonly string[]]> => {
    const text = await readFile(join(root, file), "utf8");
    return [file, importsOf(file, text).filter((imported) => files.has(imported))];
  });
  return new Map(await Promise.all(entries));
}

async function listFiles(cwd: string): Promise<readonly string[]> {
  const files = await Array.fromAsync(glob(sources, { cwd, exclude: isForeign }));
  return files.map((file) => file.replaceAll("\\", "/"));
}

/** Whether a file or folder is installed, built or hidden. */
function isForeign(path: string): boolean {
  return /(^|[\\/])(node_modules|dist|\.[^\\/]+)$/.test(path);
}

/**
 * What a file imports of the repository's own: every such import is relative and ends with the name of a file. Circles
 * of packages, which import one another by name, are turbo's to refuse.
 */
function importsOf(file: string, text: string): readonly string[] {
  // The compiler's own scan for imports, which knows `import type`, `export from`, `import()` and types by `import()`.
  return ts
    .preProcessFile(text)
    .importedFiles.filter(({ fileName }) => fileName.startsWith("."))
    .map(({ fileName }) => posix.join(posix.dirname(file), fileName));
}
