// Adds what CommonJS requires. Its declarations are those of the ES module, since types are the same in both, and are too
// many to be there twice.
import { writeFile } from "node:fs/promises";

await writeFile("dist/index.cjs", '"use strict";\n');
await writeFile("dist/index.d.cts", 'export type * from "./index.js" with { "resolution-mode": "import" };\n');
