import { build } from "esbuild";
import { gzipSync } from "node:zlib";

/**
 * Bundles code that imports from a folder as a browser or an edge would get it, and counts its bytes as they travel.
 * Packages that the application brings are not counted.
 */
export async function bundleSize(folder: string, code: string, brought: readonly string[]): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    // What openapi-fetch has, which knows nothing of `exports` alone.
    mainFields: ["module", "main"],
    target: "es2023",
    external: ["node:*", ...brought],
    write: false,
  });
  const [{ contents } = { contents: new Uint8Array() }] = outputFiles;
  return contents.length === 0 ? 0 : gzipSync(contents, { level: 9 }).length;
}
