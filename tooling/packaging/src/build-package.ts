import { build, type Plugin } from "esbuild";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copyLicenses } from "./copy-licenses.ts";
import { toCommonJs } from "./to-common-js.ts";
import { writeCommonJsDeclarations } from "./write-common-js-declarations.ts";

/** What differs from package to package. */
export interface BuildOptions {
  /** Whether what entry points share goes to a file of its own, so that they share its classes too. */
  readonly splitting?: boolean;
  /** What stands for a global name in the sources, as code. */
  readonly define?: Readonly<Record<string, string>>;
  readonly plugins?: Plugin[];
}

/** The package.json of a package, as far as a build needs it. */
interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly import: { readonly default: string } }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * Bundles each entry point of a package into one file, as an ES module and as CommonJS: a hundred small ones take Node
 * ten times as long to load. Entry points are those of `exports`; declarations must be in `dist` already.
 */
export async function buildPackage(
  folder: string,
  { splitting = false, define = {}, plugins = [] }: BuildOptions = {},
): Promise<void> {
  // As: npm holds it to this, and the build fails where it does not.
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Manifest;
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    entryPoints: sourcesOf(manifest),
    outdir: "dist",
    outbase: "src",
    chunkNames: "shared-[hash]",
    bundle: true,
    splitting,
    define,
    plugins,
    external: ["node:*", ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })],
    format: "esm",
    target: "es2023",
    metafile: true,
    write: false,
  });
  const files = outputFiles.map(({ path, text }) => ({ path, code: withoutBareImports(withoutDocs(text)) }));
  const needed = files.filter(({ path, code }) => code !== "" || !path.includes("shared-"));
  await Promise.all(needed.map(({ path, code }) => writeModules(path, code)));
  await copyLicenses(folder, metafile);
  await writeCommonJsDeclarations(join(folder, "dist"));
}

/** The source of each entry point: `src/coins.ts` of `dist/coins.js`. */
function sourcesOf({ exports }: Manifest): string[] {
  return Object.values(exports).flatMap((target) =>
    typeof target === "string" ? [] : target.import.default.replace(/^\.\/dist\/(.+)\.js$/, "src/$1.ts"),
  );
}

async function writeModules(path: string, code: string): Promise<void> {
  await writeFile(path, code);
  await writeFile(path.replace(/\.js$/, ".cjs"), await toCommonJs(code));
}

/** Leaves out imports for their effects alone: no file has any, and some have nothing else either. */
function withoutBareImports(code: string): string {
  return code.replaceAll(/^import "\.[^"]*";\n/gm, "");
}

/** Leaves out what the declarations say already, which is half of the code. */
function withoutDocs(code: string): string {
  return code.replaceAll(/^ *\/\*\*\n(?: *\*.*\n)+|^ *\/\*\* .*\*\/\n/gm, "");
}
