import { build, type Metafile } from "esbuild";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { applicationFolder } from "../applications/application-folder.ts";

/** How many bytes a bundle has: as it is, and as it travels. */
export interface Size {
  readonly min: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** A bundle, as a bundler for browsers and edges makes it of an application. */
export interface Bundle {
  readonly code: Uint8Array;
  readonly size: Size;
  /** How many bytes of it come of each file, by its path from the client's folder. */
  readonly parts: ReadonlyMap<string, number>;
}

const client = fileURLToPath(new URL("../../../../packages/client", import.meta.url));

/** Bundles an application with what it imports, except for the packages that are left out. */
export async function bundle(source: string, leftOut: readonly string[] = []): Promise<Bundle> {
  await mkdir(applicationFolder, { recursive: true });
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: applicationFolder, loader: "ts" },
    absWorkingDir: client,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    // What openapi-fetch has, which knows nothing of `exports` alone.
    mainFields: ["module", "main"],
    target: "es2023",
    external: [...leftOut],
    write: false,
    metafile: true,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return { code, size: sizeOf(code), parts: partsOf(metafile) };
}

function sizeOf(code: Uint8Array): Size {
  const brotli = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { min: code.length, gzip: gzipSync(code, { level: 9 }).length, brotli: brotli.length };
}

function partsOf({ outputs }: Metafile): ReadonlyMap<string, number> {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return new Map(inputs.map(([file, { bytesInOutput }]) => [file, bytesInOutput]));
}
