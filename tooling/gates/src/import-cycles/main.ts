// Fails if files of the repository import one another in a circle, types included.
import { root } from "../root.ts";
import { findImportCycles } from "./find-import-cycles.ts";

const cycles = await findImportCycles(root, ["examples", "packages", "tooling"]);

for (const [first, ...others] of cycles)
  console.error(`Circle of imports:\n  ${[first, ...others, first].join("\n  → ")}\n`);
if (cycles.length > 0) {
  console.error("Move what both sides need, often a type, into a file that imports neither.");
  process.exitCode = 1;
} else console.log("No circle of imports.");
