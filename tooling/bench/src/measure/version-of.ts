import { readFile } from "node:fs/promises";

/** Returns the version of a package that is measured. */
export async function versionOf(name: string): Promise<string> {
  const manifest = await readFile(new URL(`../../node_modules/${name}/package.json`, import.meta.url), "utf8");
  // As: every package has a version. One of them starts with the letter "v".
  return (JSON.parse(manifest) as { version: string }).version.replace(/^v/, "");
}
