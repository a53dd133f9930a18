import { gzipSync } from "node:zlib";
import { bundle, type BundleOptions } from "./bundle.ts";

/** Returns the size of a bundle after gzip. An empty bundle has 0 bytes. */
export async function bundleSize(options: BundleOptions): Promise<number> {
  const { code } = await bundle(options);
  return code.length === 0 ? 0 : gzipSync(code, { level: 9 }).length;
}
