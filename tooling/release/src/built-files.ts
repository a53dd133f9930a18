import { glob } from "node:fs/promises";
import { join } from "node:path";

import type { ExportTarget, Manifest } from "./manifest.ts";

/**
 * Lists the files of a package that exist only after a build: the declarations of each source, and the targets of its
 * package.json. A package without `dist` needs no build.
 */
export async function builtFiles(manifest: Manifest, folder: string): Promise<string[]> {
  if (!(manifest.files ?? []).includes("dist")) return [];
  const sources = await Array.fromAsync(glob("**/*.ts", { cwd: join(folder, "src") }));
  const declarations = sources.map((file) => `dist/${file.replaceAll("\\", "/").replace(/ts$/, "d.ts")}`);
  const entries = [manifest.main, manifest.types, ...Object.values(manifest.exports ?? {})].flatMap(filesOf);
  return [...new Set([...declarations, ...entries.filter((file) => file.startsWith("dist/"))])];
}

function filesOf(target: ExportTarget | undefined): string[] {
  if (typeof target === "string") return [target.replace(/^\.\//, "")];
  return Object.values(target ?? {}).flatMap(filesOf);
}
