import { transform, type TransformOptions } from "esbuild";

/**
 * Converts an ES module to CommonJS. The module imports others of its package by relative paths.
 *
 * The `default` of a required package follows the `__esModule` of that package. A second bundle of the sources would not
 * do this, because in a package of ES modules esbuild follows Node's rules for `import`.
 */
export async function toCommonJs(code: string, options: TransformOptions = {}): Promise<string> {
  const { code: converted } = await transform(code, { ...options, format: "cjs", platform: "node", target: "es2023" });
  return converted.replaceAll(/\brequire\("(\.\.?\/.+?)\.js"\)/g, 'require("$1.cjs")');
}
