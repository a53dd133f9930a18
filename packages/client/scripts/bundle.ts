// Bundles each entry point into one file, with openapi-fetch in it: each file more takes Node a millisecond and more to
// import, most of all one of another package.
import { build } from "esbuild";
import { copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import manifest from "../package.json" with { type: "json" };

await build({
  entryPoints: ["src/index.ts", "src/undici/undici-fetch.ts"],
  outdir: "dist",
  bundle: true,
  external: ["node:*", ...Object.keys(manifest.peerDependencies)],
  format: "esm",
  target: "es2023",
});
// Its licence asks to go where its code goes.
await copyFile(
  fileURLToPath(new URL("../LICENSE", import.meta.resolve("openapi-fetch"))),
  "dist/openapi-fetch.LICENSE",
);
