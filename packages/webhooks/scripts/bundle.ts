// Builds the entry points, which share only a few functions.
import { buildPackage } from "@lagokit/packaging";
import { fileURLToPath } from "node:url";

await buildPackage(fileURLToPath(new URL("..", import.meta.url)));
