// Bundles what can be imported into one file each: many small ones take Node far longer to import.
import { build } from "esbuild";

const adapters = ["express", "fastify", "hono", "next", "node"].map((name) => `src/adapters/${name}.ts`);

await build({
  entryPoints: ["src/index.ts", "src/testing.ts", ...adapters],
  outdir: "dist",
  bundle: true,
  packages: "external",
  format: "esm",
  target: "es2023",
});
