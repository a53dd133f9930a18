import type { Metafile } from "esbuild";
import { copyFile, readdir } from "node:fs/promises";
import { join } from "node:path";

/** Copies the license of each bundled package, because the license must be distributed with the code. */
export async function copyLicenses(folder: string, { inputs }: Metafile): Promise<void> {
  const homes = Object.keys(inputs).flatMap(
    (file) => /^.*node_modules\/(?!\.pnpm\/)(?:@[^/]+\/)?[^/]+/.exec(file) ?? [],
  );
  for (const home of new Set(homes)) {
    const name = home.slice(home.lastIndexOf("node_modules/") + "node_modules/".length).replace("/", "-");
    await copyFile(await licenseIn(join(folder, home)), join(folder, "dist", `${name}.LICENSE`));
  }
}

/** Finds the license of a package: `LICENSE`, `LICENCE.md` or similar. */
async function licenseIn(home: string): Promise<string> {
  const name = (await readdir(home)).find((file) => /^licen[cs]e(\.|$)/i.test(file));
  if (name === undefined) throw new Error(`${home} has no license file.`);
  return join(home, name);
}
