import { bundle as bundleCode } from "@lagokit/gates/bundle";
import { mkdir } from "node:fs/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { applicationFolder } from "../applications/application-folder.ts";

/** The bytes of a bundle: minified and compressed. */
export interface Size {
  readonly min: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** A bundle of an application, made as for browsers and edge runtimes. */
export interface Bundle {
  readonly code: Uint8Array;
  readonly size: Size;
  /** The bytes that each file contributes. */
  readonly parts: ReadonlyMap<string, number>;
}

/** Bundles an application with its imports, except for the packages in `leftOut`. */
export async function bundle(source: string, leftOut: readonly string[] = []): Promise<Bundle> {
  await mkdir(applicationFolder, { recursive: true });
  const { code, metafile } = await bundleCode({ folder: applicationFolder, code: source, external: leftOut });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return { code, size: sizeOf(code), parts: new Map(inputs.map(([file, { bytesInOutput }]) => [file, bytesInOutput])) };
}

function sizeOf(code: Uint8Array): Size {
  const brotli = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { min: code.length, gzip: gzipSync(code, { level: 9 }).length, brotli: brotli.length };
}
