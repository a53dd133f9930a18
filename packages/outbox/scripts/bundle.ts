// Builds the entry points, which share the errors, and the command.
import { buildPackage } from "@lagokit/packaging";
import { fileURLToPath } from "node:url";

await buildPackage(fileURLToPath(new URL("..", import.meta.url)), { splitting: true });
