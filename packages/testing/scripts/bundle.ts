// Builds the entry points and the command. The fake and the data of the API document are large, so the package contains them
// once: as code, and as types.
import { buildPackage } from "@lagokit/packaging";
import { pruneDeclarations } from "@lagokit/packaging/prune-declarations";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("..", import.meta.url));

await buildPackage(folder, { splitting: true, sharedAsCommonJs: true });
await pruneDeclarations(`${folder}/dist`);
for (const name of ["entities", "routes"])
  await writeFile(
    `${folder}/dist/spec/${name}.d.cts`,
    `export type * from "./${name}.js" with { "resolution-mode": "import" };\n`,
  );
