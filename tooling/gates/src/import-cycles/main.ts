// Fails if files of the repository import each other in a cycle, types included.
import { root } from "../root.ts";
import { findImportCycles } from "./find-import-cycles.ts";

const cycles = await findImportCycles(root, ["examples", "packages", "tooling"]);

for (const [first, ...others] of cycles)
  console.error(`Import cycle:\n  ${[first, ...others, first].join("\n  → ")}\n`);
if (cycles.length > 0) {
  console.error("Move the shared code, often a type, to a file that imports none of these files.");
  process.exitCode = 1;
} else console.log("No import cycles.");
