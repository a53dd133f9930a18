import { build, type Metafile, type Plugin, transform } from "esbuild";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { copyLicenses } from "./copy-licenses.ts";
import { toCommonJs } from "./to-common-js.ts";
import { writeCommonJsDeclarations } from "./write-common-js-declarations.ts";

/** The options that differ between packages. */
export interface BuildOptions {
  /** Whether code that entry points share is written to a separate file, so that they also share its classes. */
  readonly splitting?: boolean;
  /**
   * Whether shared code exists only as CommonJS, from which the ES modules export it again. Halves a large package, whose
   * users do not bundle it.
   */
  readonly sharedAsCommonJs?: boolean;
  /** The code that replaces a global name in the sources. */
  readonly define?: Readonly<Record<string, string>>;
  readonly plugins?: Plugin[];
}

/** The fields of package.json that a build needs. */
interface Manifest {
  /** Commands, which are ES modules only. */
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { readonly import: { readonly default: string } }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * Bundles each entry point of a package into one file, as an ES module and as CommonJS. A hundred small files take Node
 * ten times as long to load. The entry points are those of `exports`. The declarations must already be in `dist`.
 */
export async function buildPackage(
  folder: string,
  { splitting = false, sharedAsCommonJs = false, define = {}, plugins = [] }: BuildOptions = {},
): Promise<void> {
  // As: npm validates these fields, and the build fails otherwise.
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
  const commands = new Set(Object.values(manifest.bin ?? {}).map((file) => join(folder, file)));
  await Promise.all(
    needed.map(({ path, code }) => (commands.has(path) ? writeFile(path, code) : writeModules(path, code))),
  );
  if (sharedAsCommonJs) await exportShared(folder, metafile);
  await copyLicenses(folder, metafile);
  await writeCommonJsDeclarations(join(folder, "dist"));
}

/** Returns the source of each entry point and of each command: `src/coins.ts` for `dist/coins.js`. */
function sourcesOf({ exports, bin = {} }: Manifest): string[] {
  const targets = Object.values(exports).flatMap((target) => (typeof target === "string" ? [] : target.import.default));
  return [...targets, ...Object.values(bin)].map((target) => target.replace(/^\.\/dist\/(.+)\.js$/, "src/$1.ts"));
}

async function writeModules(path: string, code: string): Promise<void> {
  await writeFile(path, code);
  await writeFile(path.replace(/\.js$/, ".cjs"), await toCommonJs(code));
}

/** Writes shared code minified, as CommonJS, and an ES module that exports the same. */
async function exportShared(folder: string, { outputs }: Metafile): Promise<void> {
  const shared = Object.entries(outputs).filter(([path]) => path.includes("shared-"));
  for (const [path, { exports }] of shared) {
    const file = join(folder, path);
    const { code } = await transform(await readFile(file, "utf8"), { minify: true });
    // Node prints the line of an uncaught error.
    const short = await toCommonJs(code, { minifyWhitespace: true, lineLimit: 2000 });
    await writeFile(file.replace(/\.js$/, ".cjs"), short);
    await writeFile(file, `export { ${exports.join(", ")} } from "./${basename(path, ".js")}.cjs";\n`);
  }
}

/** Removes imports without bindings. The files have no side effects, and some files contain nothing else. */
function withoutBareImports(code: string): string {
  return code.replaceAll(/^import "\.[^"]*";\n/gm, "");
}

/** Removes the TSDoc comments, which the declarations contain too. They are half of the code. */
function withoutDocs(code: string): string {
  return code.replaceAll(/^ *\/\*\*\n(?: *\*.*\n)+|^ *\/\*\* .*\*\/\n/gm, "");
}
