// The `prepack` script of every package with a build. Without it, npm and pnpm would pack an incomplete package.
import { existsSync } from "node:fs";
import { join } from "node:path";

import { builtFiles } from "./built-files.ts";
import { readManifest } from "./manifest.ts";

const folder = process.cwd();
const manifest = await readManifest(folder);
const missing = (await builtFiles(manifest, folder)).filter((file) => !existsSync(join(folder, file)));
if (missing.length > 0) {
  const others = missing.length > 1 ? ` and ${missing.length - 1} more` : "";
  console.error(
    `Nothing was packed: ${manifest.name} is not built, ${missing[0]}${others} is missing. Run \`pnpm build\`.`,
  );
  process.exitCode = 3;
}
