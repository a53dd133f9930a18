// Builds the entry points. All of them share the file of the error classes.
import { buildPackage } from "@lagokit/packaging";
import { fileURLToPath } from "node:url";
import { pruneOpenapiFetch } from "./prune-openapi-fetch.ts";
import manifest from "../package.json" with { type: "json" };

await buildPackage(fileURLToPath(new URL("..", import.meta.url)), {
  splitting: true,
  plugins: [pruneOpenapiFetch],
  define: { LAGOKIT_VERSION: JSON.stringify(manifest.version) },
});
