import type { Metafile } from "esbuild";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";

/** Copies the license of each bundled package, because the license must be distributed with the code. */
export async function copyLicenses(folder: string, { inputs }: Metafile): Promise<void> {
  const homes = Object.keys(inputs).flatMap(
    (file) => /^.*node_modules\/(?!\.pnpm\/)(?:@[^/]+\/)?[^/]+/.exec(file) ?? [],
  );
  for (const home of new Set(homes)) {
    const name = home.slice(home.lastIndexOf("node_modules/") + "node_modules/".length).replace("/", "-");
    await copyFile(join(folder, home, "LICENSE"), join(folder, "dist", `${name}.LICENSE`));
  }
}
