import { glob, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A package that is published. */
export interface PublicPackage {
  readonly name: string;
  readonly version: string;
  /** Its folder, from the root, with slashes. */
  readonly folder: string;
  /** The declarations of each entry point, by its subpath in `exports`. */
  readonly declarations: ReadonlyMap<string, string>;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, string | { readonly types?: string }>>;
}

/** Finds the packages of a repository that are published, in alphabetical order. */
export async function publicPackages(root: string): Promise<readonly PublicPackage[]> {
  const files = await Array.fromAsync(glob("{spec,packages/*}/package.json", { cwd: root }));
  const packages = await Promise.all(files.map((file) => readPackage(root, file.replaceAll("\\", "/"))));
  return packages.filter((one) => one !== undefined).toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

async function readPackage(root: string, file: string): Promise<PublicPackage | undefined> {
  // As: pnpm and npm hold a manifest to this.
  const manifest = JSON.parse(await readFile(join(root, file), "utf8")) as Manifest;
  if (manifest.private === true) return undefined;
  const { name, version, exports = {} } = manifest;
  return { name, version, folder: dirname(file), declarations: new Map(Object.entries(exports).flatMap(declared)) };
}

function declared([subpath, target]: [string, string | { readonly types?: string }]): [string, string][] {
  return typeof target === "object" && target.types !== undefined ? [[subpath, target.types]] : [];
}
