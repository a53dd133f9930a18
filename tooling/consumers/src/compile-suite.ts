import { build, type BuildOptions } from "esbuild";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../suite", import.meta.url));

/**
 * Compiles the suite into a folder where the packages are installed.
 *
 * In a process, the suite imports the installed packages, or requires them as CommonJS. A worker and a page cannot
 * import packages, so their suite is bundled with the packages.
 */
export async function compileSuite(folder: string): Promise<void> {
  const compile: BuildOptions = { absWorkingDir: source, external: ["@lagokit/*", "libsql", "node:*"] };
  await Promise.all([
    bundle({
      ...compile,
      entryPoints: ["process.ts", "both-builds.ts", "worker.ts", "page.ts"],
      outdir: join(folder, "suite"),
      splitting: true,
    }),
    bundle({ ...compile, entryPoints: ["process.ts"], outfile: join(folder, "suite/process.cjs"), format: "cjs" }),
  ]);
  await bundle({
    absWorkingDir: folder,
    entryPoints: ["suite/worker.js", "suite/page.js"],
    outdir: join(folder, "bundled"),
    platform: "browser",
  });
}

async function bundle(options: BuildOptions): Promise<void> {
  await build({ bundle: true, format: "esm", target: "es2023", platform: "neutral", ...options });
}
