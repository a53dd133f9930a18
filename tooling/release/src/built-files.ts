import { reachedDeclarations } from "@lagokit/packaging/reached-declarations";
import { glob } from "node:fs/promises";
import { join, relative } from "node:path";

import type { ExportTarget, Manifest } from "./manifest.ts";

/**
 * Lists the files of a package that exist only after a build: its declarations, and the targets of its package.json. A
 * package without `dist` needs no build.
 */
export async function builtFiles(manifest: Manifest, folder: string): Promise<string[]> {
  if (!(manifest.files ?? []).includes("dist")) return [];
  const { main, types, exports = {}, bin = {} } = manifest;
  const entries = [main, types, bin, ...Object.values(exports)].flatMap(filesOf);
  const isPruned = manifest.lagokit?.declarations === "reached";
  const declarations = isPruned ? await declarationsFrom(entries, folder) : await declarationsOfSources(folder);
  return [...new Set([...declarations, ...entries].filter((file) => file.startsWith("dist/")))];
}

/** Each source has its declarations. */
async function declarationsOfSources(folder: string): Promise<string[]> {
  const sources = await Array.fromAsync(glob("**/*.ts", { cwd: join(folder, "src") }));
  return sources.map((file) => `dist/${file.replaceAll("\\", "/").replace(/ts$/, "d.ts")}`);
}

/** A package without the declarations that its entry points do not need has those that they import. */
async function declarationsFrom(entries: readonly string[], folder: string): Promise<string[]> {
  const declared = entries.filter((file) => /\.d\.c?ts$/.test(file)).map((file) => join(folder, file));
  const reached = await reachedDeclarations(declared);
  return [...reached].map((path) => relative(folder, path).replaceAll("\\", "/"));
}

function filesOf(target: ExportTarget | undefined): string[] {
  if (typeof target === "string") return [target.replace(/^\.\//, "")];
  return Object.values(target ?? {}).flatMap(filesOf);
}
