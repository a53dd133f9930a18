import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build as esbuild, transform } from "esbuild";
import { createRequire } from "node:module";
import { join } from "node:path";
import { rollup } from "rollup";
import { build as vite } from "vite";
import webpack from "webpack";

/** A bundler that writes an application and its imports to one file. */
export interface Bundler {
  readonly name: string;
  readonly version: string;
  /** Bundles the `app.js` of a folder, minified, and resolves to the path of the bundle. */
  bundle(folder: string): Promise<string>;
}

const require = createRequire(import.meta.url);

/** The bundlers in common use, with as little configuration as possible. */
export const bundlers: readonly Bundler[] = [
  { name: "esbuild", version: versionOf("esbuild"), bundle: withEsbuild },
  { name: "Vite", version: versionOf("vite"), bundle: withVite },
  { name: "webpack", version: versionOf("webpack"), bundle: withWebpack },
  { name: "Rollup", version: versionOf("rollup"), bundle: withRollup },
];

function versionOf(name: string): string {
  // As: every package has a version.
  return (require(`${name}/package.json`) as { version: string }).version;
}

async function withEsbuild(folder: string): Promise<string> {
  const outfile = join(folder, "out/esbuild.mjs");
  await esbuild({ entryPoints: [join(folder, "app.js")], bundle: true, minify: true, format: "esm", outfile });
  return outfile;
}

async function withVite(folder: string): Promise<string> {
  // The same output as for a page's script, but with exports.
  const output = { entryFileNames: "vite.mjs" };
  const rolldownOptions = { input: join(folder, "app.js"), preserveEntrySignatures: "strict" as const, output };
  const build = { outDir: join(folder, "out"), emptyOutDir: false, rolldownOptions };
  await vite({ root: folder, configFile: false, logLevel: "error", build });
  return join(folder, "out/vite.mjs");
}

async function withWebpack(folder: string): Promise<string> {
  const output = { path: join(folder, "out"), filename: "webpack.mjs", library: { type: "module" } };
  const entry = join(folder, "app.js");
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
    webpack(
      { mode: "production", context: folder, entry, output, experiments: { outputModule: true } },
      (error, done) => (error ? reject(error) : resolve(done)),
    );
  });
  if (stats?.hasErrors()) throw new Error(stats.toString("errors-only"));
  return join(folder, "out/webpack.mjs");
}

async function withRollup(folder: string): Promise<string> {
  const file = join(folder, "out/rollup.mjs");
  // Rollup does not minify by itself.
  const minify = { name: "minify", renderChunk: (code: string) => transform(code, { minify: true }) };
  const build = await rollup({ input: join(folder, "app.js"), plugins: [nodeResolve({ browser: true })] });
  await build.write({ file, format: "es", plugins: [minify] });
  await build.close();
  return file;
}
