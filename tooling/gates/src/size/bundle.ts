import { build, type Metafile } from "esbuild";

/** What to bundle. */
export interface BundleOptions {
  /** The absolute path of where the code is, for what it imports by a relative path or by the name of a package. */
  readonly folder: string;
  readonly code: string;
  /**
   * Packages that are left out.
   * @default none
   */
  readonly external?: readonly string[];
}

/** Code with all that it imports, and what that is made of. */
export interface Bundle {
  readonly code: Uint8Array;
  /** With paths from the folder. */
  readonly metafile: Metafile;
}

/** Bundles and minifies code as a browser or an edge would get it. */
export async function bundle({ folder, code, external = [] }: BundleOptions): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: folder, loader: "ts" },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    // What openapi-fetch has, which knows nothing of `exports` alone.
    mainFields: ["module", "main"],
    target: "es2023",
    external: ["node:*", ...external],
    write: false,
    metafile: true,
  });
  return { code: outputFiles[0]?.contents ?? new Uint8Array(), metafile };
}
