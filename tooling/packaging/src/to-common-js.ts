import { transform } from "esbuild";

/**
 * Makes CommonJS of an ES module that imports others of its package by relative paths.
 *
 * What it requires from elsewhere has its `default` where its own `__esModule` says so. A second bundle of the sources
 * would not: esbuild takes a package of ES modules to mean what Node means by `import`.
 */
export async function toCommonJs(code: string): Promise<string> {
  const { code: converted } = await transform(code, { format: "cjs", platform: "node", target: "es2023" });
  return converted.replaceAll(/\brequire\("(\.\.?\/.+?)\.js"\)/g, 'require("$1.cjs")');
}
