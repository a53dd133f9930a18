import { glob, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A published package. */
export interface PublicPackage {
  readonly name: string;
  readonly version: string;
  /** The folder, relative to the root, with slashes. */
  readonly folder: string;
  /** The declarations of each entry point, by subpath in `exports`. They are those of the ES module. */
  readonly declarations: ReadonlyMap<string, string>;
  /** The code of each entry point. */
  readonly modules: ReadonlyMap<string, string>;
  /** The peer dependencies. */
  readonly peers: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, Target>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A file, a pair of declarations and code, or two such pairs, of which the ES module's pair counts. */
type Target = string | Pair | { readonly import: Pair };

interface Pair {
  readonly types?: string;
  readonly default?: string;
}

/** Finds the packages of a repository that are published, in alphabetical order. */
export async function publicPackages(root: string): Promise<readonly PublicPackage[]> {
  const files = await Array.fromAsync(glob("{spec,packages/*}/package.json", { cwd: root }));
  const packages = await Promise.all(files.map((file) => readPackage(root, file.replaceAll("\\", "/"))));
  return packages.filter((one) => one !== undefined).toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

async function readPackage(root: string, file: string): Promise<PublicPackage | undefined> {
  // As: pnpm and npm validate these fields.
  const manifest = JSON.parse(await readFile(join(root, file), "utf8")) as Manifest;
  if (manifest.private === true) return undefined;
  const { name, version, exports = {}, peerDependencies = {} } = manifest;
  const [declarations, modules] = [targets(exports, "types"), targets(exports, "default")];
  return { name, version, folder: dirname(file), declarations, modules, peers: Object.keys(peerDependencies) };
}

function targets(exports: Readonly<Record<string, Target>>, condition: keyof Pair): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(exports).flatMap(([subpath, target]) => {
      const file = pairOf(target)[condition];
      return file === undefined ? [] : [[subpath, file]];
    }),
  );
}

function pairOf(target: Target): Pair {
  if (typeof target === "string") return {};
  return "import" in target ? target.import : target;
}
