import { glob, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import ts from "typescript";

const sources = "**/*.{ts,mts,cts,tsx,js,mjs,cjs,jsx}";

/** Reads the imports between the files of some folders, as paths relative to the root. */
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

/** Whether a file or a folder is installed, built or hidden. */
function isForeign(path: string): boolean {
  return /(^|[\\/])(node_modules|dist|\.[^\\/]+)$/.test(path);
}

/**
 * Returns the files of this repository that a file imports. Such an import is relative and ends with a filename. Packages
 * import each other by name, and turbo refuses their cycles.
 */
function importsOf(file: string, text: string): readonly string[] {
  // The compiler's own scan finds `import type`, `export from`, `import()` and types with `import()`.
  return ts
    .preProcessFile(text)
    .importedFiles.filter(({ fileName }) => fileName.startsWith("."))
    .map(({ fileName }) => posix.join(posix.dirname(file), fileName));
}
