// Builds the entry points and the command. The fake and the data of the API document are large, so the package contains them
// once: as code, and as types.
import { buildPackage } from "@lagokit/packaging";
import { pruneDeclarations } from "@lagokit/packaging/prune-declarations";
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("..", import.meta.url));

await buildPackage(folder, { splitting: true, sharedAsCommonJs: true });
await pruneDeclarations(`${folder}/dist`);
// These contain only types, which are the same for both builds.
for (const module of ["seed/seed", "server/fake-request", "spec/entities", "spec/routes", "webhooks/fake-webhook"]) {
  const types = `export type * from "./${basename(module)}.js" with { "resolution-mode": "import" };\n`;
  await writeFile(`${folder}/dist/${module}.d.cts`, types);
}
