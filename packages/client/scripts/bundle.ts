// Bundles each entry point into one file: a hundred small ones take Node ten times as long to import. What it needs of
// openapi-fetch is in it too, since to find and load another package takes longest.
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
