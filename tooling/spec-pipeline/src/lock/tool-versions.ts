import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The tools whose version can change what is generated. */
const tools = ["js-yaml", "json-p3", "openapi-typescript", "typescript"];

/** Returns the versions of the installed tools. */
export function toolVersions(): { readonly [name: string]: string } {
  return Object.fromEntries(tools.map((name) => [name, versionOf(name)]));
}

function versionOf(name: string): string {
  const paths = require.resolve.paths(name) ?? [];
  for (const path of paths) {
    try {
      return (require(`${path}/${name}/package.json`) as { version: string }).version; // every package has a version
    } catch {
      continue; // not in this folder, so try its parent
    }
  }
  throw new Error(`${name} is not installed`);
}
