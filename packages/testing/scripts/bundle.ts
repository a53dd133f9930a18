// Builds the entry points. They share the data of the API document.
import { buildPackage } from "@lagokit/packaging";
import { fileURLToPath } from "node:url";

await buildPackage(fileURLToPath(new URL("..", import.meta.url)), { splitting: true });
