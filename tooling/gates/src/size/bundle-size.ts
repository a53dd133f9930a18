import { gzipSync } from "node:zlib";
import { bundle, type BundleOptions } from "./bundle.ts";

/** Counts the bytes of a bundle as they travel; nothing at all has none. */
export async function bundleSize(options: BundleOptions): Promise<number> {
  const { code } = await bundle(options);
  return code.length === 0 ? 0 : gzipSync(code, { level: 9 }).length;
}
