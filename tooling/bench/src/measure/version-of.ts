import { readFile } from "node:fs/promises";

/** Gives the version of a package that takes part. */
export async function versionOf(name: string): Promise<string> {
  const manifest = await readFile(new URL(`../../node_modules/${name}/package.json`, import.meta.url), "utf8");
  // As: every package has a version; one begins with a letter.
  return (JSON.parse(manifest) as { version: string }).version.replace(/^v/, "");
}
