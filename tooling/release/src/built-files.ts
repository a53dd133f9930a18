import { reachedDeclarations } from "@lagokit/packaging/reached-declarations";
import { join, relative } from "node:path";

import type { ExportTarget, Manifest } from "./manifest.ts";

/**
 * Lists the files of a package that exist only after a build: the targets of its package.json, and the declarations that
 * these import. A package without `dist` needs no build.
 */
export async function builtFiles(manifest: Manifest, folder: string): Promise<string[]> {
  if (!(manifest.files ?? []).includes("dist")) return [];
  const { main, types, exports = {}, bin = {} } = manifest;
  const entries = [main, types, bin, ...Object.values(exports)].flatMap(filesOf);
  const declared = entries.filter((file) => /\.d\.c?ts$/.test(file)).map((file) => join(folder, file));
  const declarations = [...(await reachedDeclarations(declared))].map((path) => relative(folder, path));
  const files = [...entries, ...declarations.map((file) => file.replaceAll("\\", "/"))];
  return [...new Set(files.filter((file) => file.startsWith("dist/")))];
}

function filesOf(target: ExportTarget | undefined): string[] {
  if (typeof target === "string") return [target.replace(/^\.\//, "")];
  return Object.values(target ?? {}).flatMap(filesOf);
}
