// Builds the entry points. The declarations of CommonJS refer to those of the ES modules, because the types are the same and
// too large to ship twice.
import { buildPackage } from "@lagokit/packaging";
import { glob, unlink, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../dist", import.meta.url));

await buildPackage(fileURLToPath(new URL("..", import.meta.url)), { splitting: true });
for (const name of ["index", "names", "webhook-event"])
  await writeFile(`${dist}/${name}.d.cts`, `export type * from "./${name}.js" with { "resolution-mode": "import" };\n`);
for await (const file of glob(["openapi.d.cts", "named.d.cts", "unknown-value.d.cts"], {
  cwd: dist,
}))
  await unlink(`${dist}/${file}`);
