import { build, type Metafile } from "esbuild";

/** Options of `bundle`. */
export interface BundleOptions {
  /** The absolute path of the folder from which the code's imports are resolved. */
  readonly folder: string;
  readonly code: string;
  /**
   * Packages that are not bundled.
   * @default none
   */
  readonly external?: readonly string[];
}

/** Code with all its imports, and the metafile of the bundle. */
export interface Bundle {
  readonly code: Uint8Array;
  /** The paths are relative to the folder. */
  readonly metafile: Metafile;
}

/** Bundles and minifies code as for a browser or an edge runtime. */
export async function bundle({ folder, code, external = [] }: BundleOptions): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: folder, loader: "ts" },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    // openapi-fetch needs these, because it does not rely on `exports` alone.
    mainFields: ["module", "main"],
    target: "es2023",
    external: ["node:*", ...external],
    write: false,
    metafile: true,
  });
  return { code: outputFiles[0]?.contents ?? new Uint8Array(), metafile };
}
