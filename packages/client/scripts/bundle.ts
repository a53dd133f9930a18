// Builds the entry points. The errors, which are one of them, are in a file that all share.
import { buildPackage } from "@lagokit/packaging";
import { fileURLToPath } from "node:url";
import manifest from "../package.json" with { type: "json" };

await buildPackage(fileURLToPath(new URL("..", import.meta.url)), {
  splitting: true,
  define: { LAGOKIT_VERSION: JSON.stringify(manifest.version) },
});
